package org.auxilia;

import org.auxilia.data.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the application: to serve, or to run one command and end. {@code help} names the commands. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Auxilia {

    public static void main(String[] args) {
        var line = CommandLine.parse(args);
        line.prepare();
        var context = SpringApplication.run(Auxilia.class, line.settings());
        if (line.command().isPresent()) {
            System.exit(SpringApplication.exit(context, () -> line.runIn(context)));
        }
        line.greet(context);
    }
}
