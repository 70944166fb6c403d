package org.auxilia.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One connection that stays open as long as the server wants it, HTTP/1.1 over a plain socket: a client that takes little of the processors it shares with what it measures. */
final class Wire implements AutoCloseable {

    /** @param location of a redirect, else empty */
    record Answer(int status, byte[] body, String location) {
        /** How often the text stands in it. */
        int count(String text) {
            var wanted = text.getBytes(StandardCharsets.UTF_8);
            int count = 0;
            for (int i = 0; i <= body.length - wanted.length; i++) if (body[i] == wanted[0] && java.util.Arrays.equals(body, i, i + wanted.length, wanted, 0, wanted.length)) count++;
            return count;
        }

        String text() { return new String(body, StandardCharsets.UTF_8); }
    }

    /** A server ends a connection that says nothing for twenty seconds. */
    private static final long IDLE = 10_000_000_000L;

    private final int port;
    private long used = System.nanoTime();
    private Socket socket;
    private BufferedInputStream in;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Wire(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    Answer get(String path, String... headers) throws IOException { return send("GET", path, new byte[0], headers); }

    Answer post(String path, String form, String... headers) throws IOException { return send("POST", path, form.getBytes(StandardCharsets.UTF_8), headers); }

    private Answer send(String method, String path, byte[] body, String... headers) throws IOException {
        var head = new StringBuilder(256).append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n");
        for (int i = 0; i < headers.length; i += 2) head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        if (!cookies.isEmpty()) head.append("Cookie: ").append(String.join("; ", cookies.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList())).append("\r\n");
        if (method.equals("POST")) head.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ").append(body.length).append("\r\n");
        var whole = new ByteArrayOutputStream(512 + body.length);
        whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(body);
        if (System.nanoTime() - used > IDLE) socket.close();
        if (socket.isClosed()) connect();
        used = System.nanoTime();
        socket.getOutputStream().write(whole.toByteArray());
        return read();
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false, last = false;
        var location = "";
        for (var header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            var value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase()) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "connection" -> last = value.equalsIgnoreCase("close");
                case "location" -> location = value;
                case "set-cookie" -> keep(value.split(";", 2)[0]);
                default -> {}
            }
        }
        var answer = new Answer(status, chunked ? chunks() : in.readNBytes(length), location);
        if (last) socket.close();
        return answer;
    }

    private void keep(String cookie) {
        int equals = cookie.indexOf('=');
        cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1));
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream(1 << 16);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        var text = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("The connection was cut");
            if (c != '\r') text.append((char) c);
        }
        return text.toString();
    }

    @Override public void close() throws IOException { socket.close(); }
}
