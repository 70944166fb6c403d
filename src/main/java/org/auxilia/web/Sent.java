package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came with a request: the parameters of its address and its form or, from a program, the members of its JSON object.
 *
 * @param texts by name
 * @param numbers names that came as numbers of JSON: with a point, whatever the country writes
 * @param posted whether it was sent in, not only asked for by an address
 */
record Sent(Map<String, List<String>> texts, Set<String> numbers, boolean posted) {

    static Sent nothing() {
        return new Sent(new LinkedHashMap<>(), new HashSet<>(), false);
    }

    static Sent by(HttpServletRequest request) {
        var sent = new Sent(new LinkedHashMap<>(), new HashSet<>(), request.getMethod().equals("POST"));
        request.getParameterMap().forEach((name, values) -> sent.texts.put(name, Arrays.stream(values).map(Fields::clean).toList()));
        if (sent.posted && Body.isJson(request)) {
            Body.members(request).forEach(sent::put);
        }
        Seen.put(request, sent.texts);
        return sent;
    }

    Sent copy() {
        return new Sent(new LinkedHashMap<>(texts), numbers, posted);
    }

    private void put(String name, List<Object> values) {
        texts.put(name, values.stream().map(it -> it instanceof BigDecimal number ? number.toPlainString() : Fields.clean(it.toString())).toList());
        if (values.stream().anyMatch(BigDecimal.class::isInstance)) {
            numbers.add(name);
        }
    }

    BigDecimal number(String name, String text, Formats formats) {
        return numbers.contains(name) ? new BigDecimal(text) : Fields.decimal(text, formats);
    }
}
