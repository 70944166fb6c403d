package org.auxilia.stories;


import java.util.List;
import java.util.Optional;
import org.auxilia.api.Program;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.People;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A price that the member was told, and the link by which he may answer it. */
abstract class PriceLinkStories extends Story {

    @AfterEach
    void nothingWasTried() { beans.getBean(JdbcClient.class).sql("delete from price_link_failure").update(); }

    void excess() {
        given.emergencyTow().assigned(town.auxilioViedma, "08:20").confirmed();
        clock.at("08:20");
        given.happens(new ArrivalReported(), new ContactConfirmed());
        clock.at("08:50");
        given.happens(new Diagnosed("Caja de cambios rota", pesos(240_000), Optional.empty()));
    }

    void told() { TheLink.told(this); }
    void told(int price) { TheLink.told(this, price); }

    /** For half an hour. */
    int tell(String amount) { return program().post(the.path() + "/price", "{'bill':'EXCESS','full':'" + amount + "','validUntilIn':30}").status(); }

    Program.Answer accept() { return program().post(the.path() + "/excess-acceptance", "{'method':'Efectivo','call':'rec-77'}"); }

    TheLink link() { return TheLink.made(this); }

    static String plain(String text) { return text.replace('\u00a0', ' '); }

    static int got(java.util.concurrent.Future<Integer> it) {
        try {
            return it.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    org.auxilia.assistance.Assistance assistance() { return given.file().assistance(1); }

    List<Entry> entries(Kind kind) { return given.file().log().stream().filter(it -> it.kind() == kind).toList(); }
    Entry last(Kind kind) { return entries(kind).getLast(); }

    Program program() { return new Program(port, People.token(beans, town.ana)); }

    static Money pesos(int whole) { return new Money(whole * 100L, "ARS"); }
}
