// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether there is a browser, or must be one. */
final class BrowserCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean runs =
                Chromium.find().isPresent() || System.getProperty("browser.required") != null;
        return runs
                ? ConditionEvaluationResult.enabled("There is a browser, or must be one")
                : ConditionEvaluationResult.disabled(Chromium.MISSING);
    }
}
