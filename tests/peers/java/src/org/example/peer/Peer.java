package org.example.peer;

import com.caucho.hessian.io.Hessian2Input;
import com.caucho.hessian.io.Hessian2Output;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.HexFormat;

/**
 * Writes and reads named values with Caucho Hessian. A command a line on standard input, an answer a line on standard output:
 * {@code write NAME} gives the bytes in hex; {@code read NAME HEX} reads them and compares with its own value: {@code ok} or
 * {@code difference ...}; {@code echo HEX} reads any value and gives its class and the bytes that Caucho writes for it. Each gives {@code error ...}
 * where the library throws. Ends with its input.
 */
public final class Peer {
    private Peer() {
    }

    public static void main(String[] args) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in));
        System.out.println("ready");
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            System.out.println(answer(line.split(" ")));
        }
    }

    private static String answer(String[] command) {
        try {
            switch (command[0]) {
                case "write": return HexFormat.of().formatHex(write(Values.make(command[1])));
                case "read": return compare(command[1], HexFormat.of().parseHex(command[2]));
                case "echo": return echo(read(HexFormat.of().parseHex(command[1])));
                default: return "error no command " + command[0];
            }
        } catch (Exception | StackOverflowError e) {
            return "error " + e.toString().replace('\n', ' ');
        }
    }

    private static String compare(String name, byte[] bytes) throws IOException {
        Object wanted = Values.make(name);
        Object found = read(bytes);
        String difference = DeepEquals.difference(wanted, found);
        // Where Java does not get its own value back as it was (a char comes back as a string), what it does get is right as well.
        if (difference == null || DeepEquals.difference(read(write(wanted)), found) == null) return "ok";
        return "difference " + difference.replace('\n', ' ');
    }

    private static String echo(Object value) throws IOException {
        return (value == null ? "null" : value.getClass().getName()) + " " + HexFormat.of().formatHex(write(value));
    }

    private static byte[] write(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Hessian2Output output = new Hessian2Output(bytes);
        output.writeObject(value);
        output.flush();
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException {
        return new Hessian2Input(new ByteArrayInputStream(bytes)).readObject();
    }
}
