// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cluster;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether there are an installed Openfire and the plugin that makes a cluster of several. */
final class ClusterCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return isGiven("openfire.home") && isGiven("hazelcast.jar")
                ? ConditionEvaluationResult.enabled("Both are given")
                : ConditionEvaluationResult.disabled(
                        "No cluster: give -Dopenfire.home=DIR, an Openfire 5 or newer, and"
                                + " -Dhazelcast.jar=FILE, its Hazelcast plugin");
    }

    private static boolean isGiven(String name) {
        return !System.getProperty(name, "").isBlank();
    }
}
