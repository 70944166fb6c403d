package org.auxilia.assistance;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The components of a type of record and how one is made of them; looked up once. */
record Form(List<Part> parts, MethodHandle constructor) {

    private static final ClassValue<Form> KNOWN = new ClassValue<>() {
        @Override protected Form computeValue(Class<?> type) { return reflect(type); }
    };

    /** @param personal people's data, stored apart */
    record Part(String name, Type type, boolean personal, MethodHandle accessor) {

        Object of(Record record) {
            try {
                return (Object) accessor.invokeExact((Object) record);
            } catch (Throwable e) {
                throw new IllegalStateException(record.getClass() + "." + name, e);
            }
        }
    }

    static Form of(Class<?> type) { return KNOWN.get(type); }

    /** @throws IllegalArgumentException what the record's own constructor throws */
    Object build(Function<Part, Object> values) {
        var arguments = parts.stream().map(values).toArray();
        try {
            return (Object) constructor.invokeExact(arguments);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Form reflect(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = MethodHandles.lookup().findConstructor(type, MethodType.methodType(void.class, types));
            var spread = constructor.asSpreader(Object[].class, types.length).asType(MethodType.methodType(Object.class, Object[].class));
            return new Form(Arrays.stream(components).map(Form::part).toList(), spread);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not a record of ours: " + type, e);
        }
    }

    private static Part part(RecordComponent component) {
        try {
            var accessor = MethodHandles.lookup().unreflect(component.getAccessor()).asType(MethodType.methodType(Object.class, Object.class));
            return new Part(component.getName(), component.getGenericType(), component.isAnnotationPresent(Personal.class), accessor);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
