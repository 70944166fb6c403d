package org.auxilia;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class Auxilia {

    public static void main(String[] args) {
        SpringApplication.run(Auxilia.class, args);
    }
}
