package org.auxilia.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Where the files of the frontend are served: below a name that changes with their content, so they are kept forever. */
@Component
class Assets {

    private final String version;

    Assets(@Value("${auxilia.dev:false}") boolean dev) {
        this.version = dev ? "dev" : read();
    }

    /** "/assets/1a2b3c4d5e/". */
    String base() {
        return "/assets/" + version + "/";
    }

    boolean kept() {
        return !version.equals("dev");
    }

    private static String read() {
        var file = new ClassPathResource("static/assets/version.txt");
        if (!file.exists()) {
            return "dev";
        }
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
