// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.igniterealtime.openfire.plugin.invites.look.TestPictures;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A logo goes through the real console, whose filters stand before it, to the pages. */
@ExtendWith(SharedServer.class)
class LogoIT {

    private static final String PAGE = "/plugins/invites/logo.jsp";

    private final OpenfireServer server;
    private final ConsoleClient admin;

    LogoIT(OpenfireServer server) {
        this.server = server;
        this.admin = ConsoleClient.loggedIn(server);
    }

    @Test
    void aLogoIsSentShownAndRemoved() throws Exception {
        admin.postFile(PAGE, fields("save"), "picture", TestPictures.png(600, 300));
        try {
            Document page = Jsoup.parse(admin.get(PAGE).body());
            String picture = page.select("img[src^=logo.jsp]").attr("src");
            HttpResponse<String> preview = admin.get("/plugins/invites/" + picture);
            // Openfire's filter adds a charset on 4.2.
            assertThat(preview.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("image/png");
            assertThat(preview.body()).startsWith("\ufffdPNG").doesNotContain("<html");

            BufferedImage logo = ImageIO.read(new ByteArrayInputStream(logo().body()));
            assertThat(logo.getWidth()).isEqualTo(512);
            assertThat(logo.getHeight()).isEqualTo(256);
        } finally {
            admin.post(PAGE, fields("remove"));
        }
        assertThat(logo().statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> logo() throws Exception {
        URI address = server.http().resolve("/invite/logo");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }

    private Map<String, String> fields(String action) {
        Map<String, String> fields = new LinkedHashMap<>();
        Document page = Jsoup.parse(admin.get(PAGE).body(), "http://localhost/");
        ((FormElement) page.selectFirst("input[name=action][value=" + action + "]").closest("form"))
                .formData()
                .forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }
}
