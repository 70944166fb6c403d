package org.auxilia.staff;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * What a session keeps, as the database has it. Each request reads who has signed in; equal bytes say the same, so they are unpacked once.
 * The context around it is new each time, because a sign-out empties it.
 */
final class SessionBytes {

    /** So many people are remembered, the last ones seen. */
    private static final int MOST = 500;

    private record Bytes(byte[] all) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes it && Arrays.equals(all, it.all);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(all);
        }
    }

    private final DeserializingConverter unpacking = new DeserializingConverter(SessionBytes.class.getClassLoader());
    private final Map<Bytes, Authentication> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Bytes, Authentication> eldest) {
            return size() > MOST;
        }
    });

    private SessionBytes() {
    }

    static ConversionService converting() {
        var service = new GenericConversionService();
        service.addConverter(Object.class, byte[].class, new SerializingConverter());
        service.addConverter(byte[].class, Object.class, new SessionBytes()::unpacked);
        return service;
    }

    private Object unpacked(byte[] bytes) {
        var key = new Bytes(bytes);
        var who = known.get(key);
        if (who != null) {
            return new SecurityContextImpl(who);
        }
        var value = unpacking.convert(bytes);
        if (value instanceof SecurityContext context && context.getAuthentication() instanceof Authentication signedIn) {
            known.put(key, signedIn);
        }
        return value;
    }
}
