package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.auxilia.AuxiliaTest;
import org.auxilia.api.Emergency;
import org.auxilia.api.Program;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists of a case as files: what it cost and took, what changed, who held it. */
@AuxiliaTest
@Tag("OP-9")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseFilesTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient jdbc;

    private TwoAccounts world;

    @BeforeAll
    void build() { world = new TwoAccounts(beans, port).built(); }

    @Test
    @Tag("CL-1")
    @Tag("CA-3")
    @Tag("LG-3")
    @Tag("LG-4")
    void whatACaseCostAndTookWhatChangedAndWhoHeldItGoOutAsTheyAreSeen() {
        var program = new Program(port, People.token(beans, beans.getBean(Users.class).findByName("coordinator").orElseThrow()));
        long number = world.opened(world.member, world.plan);
        var path = "/cases/" + number;
        var it = new Emergency(program, path + "/1", world.provider.id()).untilTheWorkEnded();
        it.done("costs", "{'concept1': 'Remolque', 'unit1': 40000, 'tax1': '21', 'concept2': 'Peaje', 'quantity2': '2', 'unit2': 1250.5, 'quote2': true}");
        it.done("fields", "{'fault': 'No arranca ni empujado'}");
        assertThat(world.as(Role.SUPERVISOR).post(path + "/owner", "ownerWhy", "Fin de turno").statusCode()).isEqualTo(303);

        var account = world.as(Role.ACCOUNT);
        assertThat(lines(account.get(path + "/1/costs?format=csv")).subList(0, 3)).containsExactly("Concepto;Presupuesto;Cantidad;Precio unitario;Impuesto %;Cuenta;Afiliado;Compañía;Total;Moneda;Precio en su moneda;Moneda del precio;Cotización;Fecha de la cotización",
            "Remolque;No;1;40000,00;21;48400,00;0,00;0,00;48400,00;ARS;;;;", "Peaje;Sí;2;1250,50;0;2501,00;0,00;0,00;2501,00;ARS;;;;");
        assertThat(lines(account.get(path + "/1/audit?format=csv"))).contains("23/11/2026 08:00;Ana Pereyra;Detalle de la falla;—;No arranca ni empujado");
        assertThat(lines(account.get(path + "/1/times?format=csv"))).startsWith("Tramo;Vence;Previsto (min);Real (min);Diferencia (min);Resultado;Prueba").contains("Preguntar por el arribo;23/11/2026 08:30;30;0;-30;Cumplido;Teléfono", "Llamar por la conformidad;23/11/2026 08:10;10;;;Pendiente;");
        assertThat(lines(account.get(path + "/holders?format=csv")).subList(0, 3)).containsExactly("Coordinador;Desde;Hasta;Tiempo (min);Se lo pasó;Motivo", "Tomás Godoy;23/11/2026 08:00;;0;Tomás Godoy;Fin de turno",
            "Ana Pereyra;23/11/2026 08:00;23/11/2026 08:00;0;lo abrió;");
        for (var part : List.of("/1/costs", "/1/audit", "/1/times", "/holders")) {
            assertThat(world.as(Role.ADMINISTRATOR).get(path + part + "?format=xlsx").statusCode()).as(part).isEqualTo(403);
            assertThat(account.get("/cases/" + world.others + part + "?format=csv").statusCode()).as(part).isEqualTo(404);
        }
        assertThat(jdbc.sql("select actor_name || ' ' || detail from access_trail where kind = 'EXPORTED' order by id desc limit 4").query(String.class).list())
            .anyMatch(entry -> entry.equals("account CSV 2 " + path + "/holders")).anyMatch(entry -> entry.equals("account CSV 2 " + path + "/1/costs"));
    }

    private static List<String> lines(HttpResponse<String> csv) { return csv.body().replace("\ufeff", "").lines().toList(); }
}
