package org.example.peer;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Compares two graphs value by value. What is one object on one side must be one object on the other; cycles end where they close. */
final class DeepEquals {
    private final IdentityHashMap<Object, Object> partners = new IdentityHashMap<>();

    private DeepEquals() {
    }

    /** Null where the graphs are equal; else the first difference and where it is. */
    static String difference(Object wanted, Object found) {
        return new DeepEquals().compare("value", wanted, found);
    }

    private String compare(String path, Object wanted, Object found) {
        if (wanted == null || found == null) return wanted == found ? null : path + ": wanted " + show(wanted) + ", found " + show(found);
        if (wanted.getClass() != found.getClass()) return path + ": wanted " + show(wanted) + ", found " + show(found);
        if (isPlain(wanted)) return areEqual(wanted, found) ? null : path + ": wanted " + show(wanted) + ", found " + show(found);
        if (partners.containsKey(wanted)) return partners.get(wanted) == found ? null : path + ": not the object that stands for the same one elsewhere";
        partners.put(wanted, found);
        if (wanted.getClass().isArray()) return compareArrays(path, wanted, found);
        if (wanted instanceof Collection) return compareAll(path, (Collection<?>) wanted, (Collection<?>) found);
        if (wanted instanceof Map) return compareMaps(path, (Map<?, ?>) wanted, (Map<?, ?>) found);
        if (wanted instanceof Throwable) return compareThrown(path, (Throwable) wanted, (Throwable) found);
        return compareFields(path, wanted, found, wanted.getClass());
    }

    private static boolean isPlain(Object value) {
        return value instanceof Enum || value instanceof Class
            || (value.getClass().getName().startsWith("java.") && !(value instanceof Collection) && !(value instanceof Map) && !(value instanceof Throwable));
    }

    // Those that say they are equal only to themselves, a URL that would ask the network, and a calendar, whose zone Caucho does not send.
    private static boolean areEqual(Object wanted, Object found) {
        if (wanted instanceof Calendar) return ((Calendar) wanted).getTimeInMillis() == ((Calendar) found).getTimeInMillis();
        boolean isText = wanted instanceof CharSequence || wanted instanceof URL || wanted.getClass().getName().startsWith("java.util.concurrent.atomic.");
        return isText ? wanted.toString().equals(found.toString()) : wanted.equals(found) || wanted.getClass() == Object.class;
    }

    private String compareArrays(String path, Object wanted, Object found) {
        int length = Array.getLength(wanted);
        if (length != Array.getLength(found)) return path + ": wanted " + length + " elements, found " + Array.getLength(found);
        for (int i = 0; i < length; i++) {
            String difference = compare(path + "[" + i + "]", Array.get(wanted, i), Array.get(found, i));
            if (difference != null) return difference;
        }
        return null;
    }

    private String compareAll(String path, Collection<?> wanted, Collection<?> found) {
        return compareArrays(path, wanted.toArray(), found.toArray());
    }

    private String compareMaps(String path, Map<?, ?> wanted, Map<?, ?> found) {
        if (wanted.size() != found.size()) return path + ": wanted " + wanted.size() + " entries, found " + found.size();
        // By equal keys, of a map by identity too.
        found = new HashMap<>(found);
        for (Map.Entry<?, ?> entry : wanted.entrySet()) {
            if (!found.containsKey(entry.getKey())) return path + ": no key " + show(entry.getKey());
            String difference = compare(path + "{" + entry.getKey() + "}", entry.getValue(), found.get(entry.getKey()));
            if (difference != null) return difference;
        }
        return null;
    }

    private String compareThrown(String path, Throwable wanted, Throwable found) {
        List<Object> one = parts(wanted);
        List<Object> other = parts(found);
        String difference = compareAll(path, one, other);
        return difference != null ? difference : compareFields(path, wanted, found, wanted.getClass());
    }

    private static List<Object> parts(Throwable thrown) {
        List<Object> parts = new ArrayList<>();
        parts.add(thrown.getMessage());
        parts.add(thrown.getCause());
        parts.add(thrown.getStackTrace());
        parts.add(thrown.getSuppressed());
        return parts;
    }

    private String compareFields(String path, Object wanted, Object found, Class<?> type) {
        for (; type != null && type.getName().startsWith("org.example."); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) continue;
                String difference = compareField(path + "." + field.getName(), wanted, found, field);
                if (difference != null) return difference;
            }
        }
        return null;
    }

    private String compareField(String path, Object wanted, Object found, Field field) {
        try {
            field.setAccessible(true);
            return compare(path, field.get(wanted), field.get(found));
        } catch (IllegalAccessException e) {
            return path + ": " + e;
        }
    }

    private static String show(Object value) {
        if (value == null) return "null";
        String text = String.valueOf(value);
        return value.getClass().getName() + " " + (text.length() > 80 ? text.substring(0, 80) + "..." : text);
    }
}
