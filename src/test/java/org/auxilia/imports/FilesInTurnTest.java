package org.auxilia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.auxilia.AuxiliaTest;
import org.auxilia.geography.HolidaysKept;
import org.auxilia.geography.OwnPlaces;
import org.auxilia.membership.Members;
import org.auxilia.network.ProviderRegister;
import org.auxilia.rights.TwoAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Of one kind of catalogue one file after the other is taken in, and none while somebody changes what it holds. */
@AuxiliaTest
@Tag("MB-3")
@Tag("AS-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesInTurnTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Imports imports;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    private TwoAccounts world;

    @BeforeAll
    void build() { world = new TwoAccounts(beans, port).built(); }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MEMBERS   | roster    | documento;apellidos;plan;desde | 70.000.151;Sosa;Vial Plus;01/01/2026
        PLACES    | own places | número;nombre                | 7;Paraje Los Álamos
        PROVIDERS | providers | nombre;país;base               | SOLA;AR;Viedma, Adolfo Alsina, Río Negro
        TARIFFS   | providers | nombre;servicio;visita;desde   | AUXILIO VIEDMA;Taxi;100;1/1/2027
        REFERENCE_PRICES | reference prices | servicio;lugar;moneda;importe;desde | Taxi;AR;ARS;100;1/1/2027
        SERVICES  | services  | código;se ofrece               | TAXI;sí
        CAUSES    | causes    | código;se ofrece               | DEMORA;sí
        LOG_SUBTYPES | log subtypes | código;se ofrece         | AVISO_CUENTA;sí
        HOLIDAYS  | holidays  | país;fecha;nombre              | AR;2097-03-04;Día del puerto
        """)
    void oneFileAfterTheOtherIsTakenIn(Kind kind, String lock, String heads, String line) {
        var files = new SentFiles(imports, kind == Kind.MEMBERS ? Whose.of(kind, world.ours) : Whose.house(kind), world.ana.actor());
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            files.take(heads + "\n" + line);
            assertThat(CompletableFuture.supplyAsync(() -> isFree(lock)).join()).isFalse();
        });
        assertThat(isFree(lock)).isTrue();
    }

    private boolean isFree(String lock) {
        return jdbc.sql("select pg_try_advisory_lock(hashtext(:lock)) and pg_advisory_unlock(hashtext(:lock))").param("lock", lock).query(Boolean.class).single();
    }

    @Test
    void outsideOfATransactionItWouldHoldNothing() {
        Stream.<Runnable>of(beans.getBean(Members.class)::hold, beans.getBean(ProviderRegister.class)::hold, beans.getBean(HolidaysKept.class)::hold,
                beans.getBean(OwnPlaces.class)::hold)
            .forEach(it -> assertThatThrownBy(it::run).isInstanceOf(IllegalTransactionStateException.class));
    }
}
