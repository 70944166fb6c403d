package org.auxilia;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.auxilia.data.FreshDatabase;
import org.auxilia.data.TestDatabaseConfiguration;
import org.auxilia.web.LastForm;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a random port, with {@link MovableClock} as its time. It starts once for the whole test
 * run; each class gets a new database under it, which {@link org.auxilia.data.SwitchedDataSource#current()} (a bean)
 * opens as its owner too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"auxilia.database=test", "auxilia.clock=test", "auxilia.demo=false", "spring.flyway.enabled=false"})
@Import({TestDatabaseConfiguration.class, LastForm.class})
@ExtendWith(FreshDatabase.class)
public @interface AuxiliaTest {
}
