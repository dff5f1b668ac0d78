// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.browser;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.server.Trees;
import org.openqa.selenium.By;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless browser with an empty profile. */
public final class Browser implements AutoCloseable {

    /** Kept: a logger that nobody holds forgets its level. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final String[] FLAGS = {
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars"
    };

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ChromeDriver driver;

    private final Path files;

    private boolean scriptAllowed = true;

    private Browser(ChromeDriver driver, Path files) {
        this.driver = driver;
        this.files = files;
    }

    /**
     * Starts one, as a desktop with a light scheme.
     *
     * @throws IllegalStateException when there is no browser on this machine
     */
    public static Browser start() {
        Chromium chromium =
                Chromium.find().orElseThrow(() -> new IllegalStateException(Chromium.MISSING));
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.browser().toFile());
        options.addArguments(FLAGS);
        options.setAcceptInsecureCerts(true);
        Path files = temporary();
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromium.driver().toFile())
                        .usingAnyFreePort()
                        .withEnvironment(Map.of("TMPDIR", files.toString()))
                        .build();
        Browser browser = new Browser(new ChromeDriver(service, options), files);
        browser.desktop();
        browser.scheme("light");
        return browser;
    }

    /** Everything else that a test wants to do. */
    public ChromeDriver driver() {
        return driver;
    }

    /** The folder for everything that it and its driver write; gone when it is closed. */
    Path files() {
        return files;
    }

    /** From now on a small phone: 360 by 740. */
    public void phone() {
        size(360, 740, true);
    }

    /** From now on a phone with a screen of this size. */
    public void screen(int width, int height) {
        size(width, height, true);
    }

    /** From now on a screen of 1280 by 800. */
    public void desktop() {
        size(1280, 800, false);
    }

    /**
     * From now on prefers this colour scheme, and less motion.
     *
     * @param scheme {@code light} or {@code dark}
     */
    public void scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Shows a page as it is for a medium: {@code print} or {@code screen}. */
    public void medium(String medium) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium));
    }

    /** From now on says that it is this browser (User-Agent); an empty text: what it really is. */
    public void agent(String agent) {
        driver.executeCdpCommand("Emulation.setUserAgentOverride", Map.of("userAgent", agent));
    }

    /** How many sheets of A4 the page takes on paper. */
    public int sheets() {
        Map<String, Object> printed =
                driver.executeCdpCommand(
                        "Page.printToPDF",
                        Map.of(
                                "paperWidth",
                                8.27,
                                "paperHeight",
                                11.69,
                                "preferCSSPageSize",
                                false));
        byte[] pdf = Base64.getDecoder().decode((String) printed.get("data"));
        Matcher pages =
                Pattern.compile("/Type\\s*/Page\\b(?!s)")
                        .matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        return (int) pages.results().count();
    }

    /** Whether the pages opened from now on may run script. */
    public void script(boolean allowed) {
        scriptAllowed = allowed;
        allowScript(allowed);
    }

    private void allowScript(boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    public void open(String url) {
        driver.get(url);
    }

    /**
     * The first such element, waited for up to ten seconds: a click returns before the page that it
     * leads to is there.
     */
    public WebElement find(String css) {
        return new WebDriverWait(driver, PATIENCE)
                .until(any -> driver.findElement(By.cssSelector(css)));
    }

    public List<WebElement> findAll(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** What an expression gives in the page. */
    public Object evaluate(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** Waits until something holds, for ten seconds at most; pages may come and go meanwhile. */
    public void until(BooleanSupplier holds) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(any -> holds.getAsBoolean());
    }

    /** Does what leads to another page, and waits until this one is gone. */
    public void leaveBy(Runnable press) {
        WebElement page = find("html");
        press.run();
        // At the moment of leaving, the driver has other words for a page that is gone.
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.stalenessOf(page));
    }

    /** Waits for a page with this heading. */
    public void untilHeading(String text) {
        until(() -> find("h1").getText().equals(text));
    }

    /** What axe finds wrong with the page, one line for each place; empty when all is well. */
    public List<String> accessibilityProblems() {
        return accessibilityProblems(new AxeBuilder());
    }

    /**
     * What axe finds wrong within a part of the page.
     *
     * @param part a CSS selector
     * @param ignored the names of axe's rules that are not asked
     */
    public List<String> accessibilityProblems(String part, String... ignored) {
        return accessibilityProblems(
                new AxeBuilder().include(List.of(part)).disableRules(List.of(ignored)));
    }

    /** A page that was loaded without script stays what it is; axe itself needs some. */
    private List<String> accessibilityProblems(AxeBuilder axe) {
        allowScript(true);
        try {
            Results results = axe.analyze(driver);
            if (results.isErrored()) {
                throw new IllegalStateException(results.getErrorMessage());
            }
            return results.getViolations().stream().flatMap(Browser::describe).toList();
        } finally {
            allowScript(scriptAllowed);
        }
    }

    /** What the browser complains about since the last call: policy, script, missing resources. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Writes the whole page, also what is below the fold, as PNG. */
    public void screenshot(Path file) {
        screenshot(file, Map.of("captureBeyondViewport", true));
    }

    /** A picture of one element of the page, as large as it is. */
    public void screenshot(Path file, String selector) {
        Rectangle box = find(selector).getRect();
        Map<String, Object> clip =
                Map.of(
                        "x", box.getX(),
                        "y", box.getY(),
                        "width", box.getWidth(),
                        "height", box.getHeight(),
                        "scale", 1);
        screenshot(file, Map.of("captureBeyondViewport", true, "clip", clip));
    }

    private void screenshot(Path file, Map<String, Object> options) {
        Map<String, Object> shot = driver.executeCdpCommand("Page.captureScreenshot", options);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Base64.getDecoder().decode((String) shot.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try {
            Trees.delete(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("browser-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void size(int width, int height, boolean mobile) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        height,
                        "deviceScaleFactor",
                        mobile ? 2 : 1,
                        "mobile",
                        mobile));
    }

    private static Stream<String> describe(Rule rule) {
        return rule.getNodes().stream()
                .map(CheckedNode::getHtml)
                .map(html -> rule.getId() + ": " + rule.getHelp() + ": " + html);
    }
}
