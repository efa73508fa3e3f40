package org.example.peer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedList;
import java.util.List;

/** Values whose name says it all: {@code int.-16}, {@code string.emoji.32}, {@code binary.4096}, {@code list.LinkedList.8}. */
final class Families {
    private static final String EMOJI = "\ud83d\ude00";

    private Families() {
    }

    /** The value, or null where the name belongs to no family. */
    static Object find(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) return null;
        String rest = name.substring(dot + 1);
        switch (name.substring(0, dot)) {
            case "int": return Integer.valueOf(rest);
            case "long": return Long.valueOf(rest);
            case "double": return Double.valueOf(rest);
            case "float": return Float.valueOf(rest);
            case "byte": return Byte.valueOf(rest);
            case "short": return Short.valueOf(rest);
            case "char": return (char) Integer.parseInt(rest.substring(1), 16);
            case "date": return new Date(Long.parseLong(rest));
            case "binary": return bytes(Integer.parseInt(rest));
            case "BigDecimal": return new BigDecimal(rest);
            case "BigInteger": return new BigInteger(rest);
            case "string": return string(rest);
            case "list": return list(rest);
            default: return null;
        }
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) bytes[i] = (byte) i;
        return bytes;
    }

    /** The UTF-16 units of a text, repeated up to a number of units. */
    static String rep(String unit, int units) {
        StringBuilder text = new StringBuilder(units);
        while (text.length() < units) text.append(unit, 0, Math.min(unit.length(), units - text.length()));
        return text.toString();
    }

    private static String string(String rest) {
        int dot = rest.indexOf('.');
        if (dot < 0 || !Character.isDigit(rest.charAt(dot + 1))) return null;
        int count = Integer.parseInt(rest.substring(dot + 1));
        switch (rest.substring(0, dot)) {
            case "ascii": return rep("0123456789", count);
            case "latin1": return rep("\u00e9", count);
            case "chinese": return rep("\u4e2d\u6587", count);
            case "emoji": return rep(EMOJI, count);
            case "edge": return rep("x", count) + EMOJI + "end";
            default: return null;
        }
    }

    private static List<Object> list(String rest) {
        if (rest.startsWith("ArrayList.")) return fill(new ArrayList<>(), rest.substring("ArrayList.".length()));
        if (rest.startsWith("LinkedList.")) return fill(new LinkedList<>(), rest.substring("LinkedList.".length()));
        return null;
    }

    private static List<Object> fill(List<Object> list, String count) {
        for (int i = 0; i < Integer.parseInt(count); i++) list.add(i);
        return list;
    }
}
