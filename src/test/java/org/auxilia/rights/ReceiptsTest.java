package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.auxilia.AuxiliaTest;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.auxilia.stories.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receipts are files of strangers: taken for what they are, of a size that people send, and given out as files to keep (RE-1). */
@AuxiliaTest
@Tag("RE-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptsTest {

    private static final String BOUNDARY = "auxilia";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient jdbc;

    private final HttpClient client = HttpClient.newHttpClient();
    private TwoAccounts world;
    private String path, token;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        token = People.token(beans, beans.getBean(Users.class).findByName("coordinator").orElseThrow());
    }

    @BeforeEach
    void aCase() { path = "/cases/" + world.repaid() + "/1"; }

    @Test
    void whatItIsCountsNotWhatItIsCalled() {
        assertThat(sent("factura.pdf", "application/pdf", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))).isEqualTo(422);
        assertThat(sent("factura.pdf", "application/pdf", "GIF89a".getBytes(StandardCharsets.UTF_8))).isEqualTo(422);
        assertThat(sent("vacía.pdf", "application/pdf", new byte[0])).isEqualTo(422);
        assertThat(sent("protegida.pdf", "application/pdf", "%PDF-1.7 trailer << /Encrypt 5 0 R >> %%EOF".getBytes(StandardCharsets.UTF_8))).isEqualTo(422);
        assertThat(sent("cortada.jpg", "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0})).isEqualTo(422);
        assertThat(kept()).as("the first one alone").isEqualTo(1);
        assertThat(sent("C:\\fotos\\..\\tique: 1.exe", "text/html", Files.jpeg(10, 10))).isEqualTo(200);
        assertThat(jdbc.sql("select name || ' ' || type from receipt order by id desc limit 1").query(String.class).single()).isEqualTo("tique 1.exe.jpg image/jpeg");
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedByItsHead() throws IOException {
        assertThat(sent("bomba.png", "image/png", head(50_000, 50_000))).isEqualTo(422);
        assertThat(sent("grande.png", "image/png", head(10_000, 10_000))).as("a hundred million points, and no more").isEqualTo(200);
        assertThat(sent("uno más.png", "image/png", head(10_000, 10_001))).isEqualTo(422);
    }

    @Test
    void tenMegabytesAreTakenAndOneByteMoreIsNot() {
        var full = new byte[10 * 1024 * 1024];
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, full, 0, 9);
        System.arraycopy("%%EOF".getBytes(StandardCharsets.US_ASCII), 0, full, full.length - 5, 5);
        assertThat(sent("grande.pdf", "application/pdf", full)).isEqualTo(200);
        var more = java.util.Arrays.copyOf(full, full.length + 1);
        System.arraycopy("%%EOF".getBytes(StandardCharsets.US_ASCII), 0, more, more.length - 5, 5);
        var answer = send("más.pdf", "application/pdf", more);
        assertThat(answer.statusCode()).isIn(413, 422);
        assertThat(answer.body()).containsAnyOf("demasiado grande", "10 MB");
    }

    @Test
    @Tag("ID-3")
    void itIsGivenOutAsAFileToKeepAndWhoFetchedItStandsInTheTrail() {
        var href = jdbc.sql("select '/cases/' || case_number || '/1/receipts/' || id from receipt order by id desc limit 1").query(String.class).single();
        int revealed = revealed();
        var got = world.as(Role.COORDINATOR).get(href);
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment").contains("factura.pdf");
        assertThat(got.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(got.headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
        assertThat(got.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(revealed()).isEqualTo(revealed + 1);
        for (var role : new Role[] {Role.ACCOUNT, Role.QUALITY_MANAGER, Role.ADMINISTRATOR}) assertThat(world.as(role).get(href).statusCode()).as(role.name()).isEqualTo(403);
        assertThat(world.as(Role.COORDINATOR).get(href.replaceFirst("/cases/\\d+/", "/cases/" + world.own + "/")).statusCode()).as("by the address of another case").isEqualTo(404);
        assertThat(revealed()).isEqualTo(revealed + 1);
    }

    @Test
    void aFileThatSomebodyHasChangedPastTheApplicationIsNotGivenOutForTheOneOfTheLog() {
        jdbc.sql("update receipt set content = '%PDF-1.7 otra %%EOF' where id = (select max(id) from receipt)").update();
        var href = jdbc.sql("select '/cases/' || case_number || '/1/receipts/' || id from receipt order by id desc limit 1").query(String.class).single();
        assertThat(world.as(Role.COORDINATOR).get(href).statusCode()).isEqualTo(500);
    }

    @Test
    void whatTheProcedureRefusesIsNotKept() {
        var own = "/cases/" + world.own + "/1";
        int kept = jdbc.sql("select count(*) from receipt").query(Integer.class).single();
        path = own;
        assertThat(sent("factura.pdf", "application/pdf", Files.pdf("A"))).isEqualTo(409);
        assertThat(jdbc.sql("select count(*) from receipt").query(Integer.class).single()).isEqualTo(kept);
    }

    @Test
    @Tag("CA-9")
    void whatComesAtOnceIsAllKeptAndTheSameOnlyOnce() throws Exception {
        try (var both = Executors.newFixedThreadPool(4)) {
            var different = both.invokeAll(IntStream.range(0, 4).<Callable<Integer>>mapToObj(i -> () -> sent("foto.png", "image/png", Files.png(10, 10 + i))).toList());
            for (var it : different) assertThat(it.get()).isEqualTo(200);
            var same = both.invokeAll(IntStream.range(0, 4).<Callable<Integer>>mapToObj(_ -> () -> sent("otra.png", "image/png", Files.png(33, 33))).toList());
            assertThat(same.stream().map(it -> { try { return it.get(); } catch (Exception e) { throw new AssertionError(e); } })).containsOnlyOnce(200).containsOnly(200, 422);
        }
        assertThat(kept()).isEqualTo(1 + 4 + 1);
    }

    private int kept() { return jdbc.sql("select count(*) from receipt where '/cases/' || case_number || '/1' = ?").param(path).query(Integer.class).single(); }

    private int revealed() { return jdbc.sql("select count(*) from access_trail where kind = 'REVEALED'").query(Integer.class).single(); }

    private int sent(String name, String type, byte[] content) { return send(name, type, content).statusCode(); }

    private HttpResponse<String> send(String name, String type, byte[] content) {
        try {
            var body = new ByteArrayOutputStream();
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"receipt\"; filename=\"" + name.replace("\"", "%22") + "\"\r\nContent-Type: " + type + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.write(content);
            body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path + "/receipts")).header("Authorization", "Bearer " + token).header("Accept", "application/json").header("Accept-Language", "es")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A PNG that says how large it is, and has nothing more. */
    private static byte[] head(int width, int height) throws IOException {
        var chunk = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(chunk)) {
            out.writeBytes("IHDR");
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[] {8, 2, 0, 0, 0});
        }
        var crc = new CRC32();
        crc.update(chunk.toByteArray());
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            out.writeInt(13);
            out.write(chunk.toByteArray());
            out.writeInt((int) crc.getValue());
        }
        return bytes.toByteArray();
    }
}
