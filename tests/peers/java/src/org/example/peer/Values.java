package org.example.peer;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.example.bench.Order;
import org.example.bench.OrderLine;
import org.example.golden.Blank;
import org.example.golden.Classes;
import org.example.golden.MyList;
import org.example.golden.MyMap;
import org.example.golden.Shadow;
import org.example.interop.Color;
import org.example.interop.Dog;
import org.example.interop.Everything;
import org.example.interop.InteropException;
import org.example.interop.Node;
import org.example.interop.Op;
import org.example.interop.Person;

/** The values of the golden rows and of the interop list, by name. Each call makes a new graph. */
final class Values {
    private static final Map<String, Supplier<Object>> NAMED = new LinkedHashMap<>();

    private Values() {
    }

    static Object make(String name) {
        Supplier<Object> named = NAMED.get(name);
        Object value = named != null ? named.get() : find(name);
        if (value == null && !name.equals("null")) throw new IllegalArgumentException("no value is called " + name);
        return value;
    }

    private static Object find(String name) {
        Object kind = Kinds.find(name);
        return kind != null ? kind : Families.find(name);
    }

    static {
        scalars();
        lists();
        maps();
        arrays();
        objects();
        references();
        exceptions();
        larger();
    }

    private static void scalars() {
        NAMED.put("null", () -> null);
        NAMED.put("true", () -> true);
        NAMED.put("false", () -> false);
        NAMED.put("string.nul", () -> "a\u0000b");
        NAMED.put("string.lone.high", () -> "a\ud83db");
        NAMED.put("string.lone.low", () -> "a\ude00b");
        NAMED.put("string.controls", () -> "\t\r\n\u007f\u0080\u07ff\u0800\uffff");
        NAMED.put("sql.date", () -> new java.sql.Date(1767312000000L));
        NAMED.put("sql.time", () -> new java.sql.Time(11045000L));
        NAMED.put("sql.timestamp", () -> new java.sql.Timestamp(1767323045678L));
        NAMED.put("UUID", () -> UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));
        NAMED.put("Locale.zh_CN", () -> Locale.SIMPLIFIED_CHINESE);
        NAMED.put("Locale.en", () -> Locale.ENGLISH);
        NAMED.put("Locale.ROOT", () -> Locale.ROOT);
        NAMED.put("Locale.variant", () -> new Locale("es", "ES", "Traditional"));
        NAMED.put("Class.String", () -> String.class);
        NAMED.put("Class.Person", () -> Person.class);
        NAMED.put("Class.int", () -> int.class);
        NAMED.put("Class.intArray", () -> int[].class);
        NAMED.put("enum", () -> Color.GREEN);
        NAMED.put("enum.body", () -> Op.TIMES);
    }

    private static void lists() {
        NAMED.put("list.asList", () -> Arrays.asList("a", "b"));
        NAMED.put("list.emptyList", Collections::emptyList);
        NAMED.put("list.singletonList", () -> Collections.singletonList(1));
        NAMED.put("list.unmodifiable", () -> Collections.unmodifiableList(listOf(1)));
        NAMED.put("list.synchronized", () -> Collections.synchronizedList(listOf(1)));
        NAMED.put("list.List.of", () -> List.of(1, 2, 3));
        NAMED.put("list.Vector", () -> new Vector<>(Arrays.asList(1, 2)));
        NAMED.put("list.CopyOnWrite", () -> new CopyOnWriteArrayList<>(Arrays.asList(1)));
        NAMED.put("list.ArrayDeque", () -> new ArrayDeque<>(Arrays.asList(1, 2)));
        NAMED.put("list.subclass", () -> addTo(new MyList(), 1, "b"));
        NAMED.put("list.mixed", () -> listOf(1, 2L, 3.5, "s", true, null, new Date(0), Families.bytes(3), listOf("in"), new HashMap<>()));
        NAMED.put("list.H4", () -> range(1_000, i -> i * 37));
        NAMED.put("list.H5", () -> range(1_000, OrderLine::at));
        NAMED.put("set.HashSet", () -> new HashSet<>(Arrays.asList(1, 2, 3)));
        NAMED.put("set.LinkedHashSet", () -> new LinkedHashSet<>(Arrays.asList(3, 1)));
        NAMED.put("set.TreeSet", () -> new TreeSet<>(Arrays.asList(3, 1)));
        NAMED.put("set.HashSet.empty", HashSet::new);
        NAMED.put("set.emptySet", Collections::emptySet);
    }

    private static void maps() {
        NAMED.put("map.HashMap.empty", HashMap::new);
        NAMED.put("map.HashMap", () -> put(new HashMap<>(), "a", 1, "b", 2));
        NAMED.put("map.LinkedHashMap", () -> put(new LinkedHashMap<>(), "z", 1, "a", 2));
        NAMED.put("map.TreeMap", () -> put(new TreeMap<>(), "a", 1, "b", 2));
        NAMED.put("map.Hashtable", () -> put(new Hashtable<>(), "a", 1));
        NAMED.put("map.ConcurrentHashMap", () -> put(new ConcurrentHashMap<>(), "a", 1));
        NAMED.put("map.emptyMap", Collections::emptyMap);
        NAMED.put("map.singletonMap", () -> Collections.singletonMap("a", 1));
        NAMED.put("map.unmodifiable", () -> Collections.unmodifiableMap(put(new HashMap<>(), "a", 1)));
        NAMED.put("map.Map.of", () -> Map.of("a", 1));
        NAMED.put("map.mixed", () -> put(new LinkedHashMap<>(), 1, "i", 2L, "l", null, "n", true, null, "p", new Person("x", 1)));
        NAMED.put("map.subclass", () -> put(new MyMap(), "k", 1));
        NAMED.put("map.EnumMap", () -> new EnumMap<>(Map.of(Color.GREEN, 5)));
        NAMED.put("map.Properties", () -> put(new Properties(), "k", "v"));
    }

    private static void arrays() {
        NAMED.put("array.boolean", () -> new boolean[] {true, false});
        NAMED.put("array.short", () -> new short[] {1, -1, 300});
        NAMED.put("array.char", () -> new char[] {'h', '\u4e2d'});
        NAMED.put("array.int.0", () -> new int[0]);
        NAMED.put("array.int.3", () -> new int[] {1, 2, 300});
        NAMED.put("array.int.7", () -> new int[7]);
        NAMED.put("array.int.8", () -> new int[8]);
        NAMED.put("array.long", () -> new long[] {1, -9, 1L << 40});
        NAMED.put("array.float", () -> new float[] {1, 1.5f, 1.1f});
        NAMED.put("array.double", () -> new double[] {0, 1, 1.5, 1e99});
        NAMED.put("array.String", () -> new String[] {"a", null, ""});
        NAMED.put("array.String.0", () -> new String[0]);
        NAMED.put("array.Object", () -> new Object[] {1, "b", null});
        NAMED.put("array.Integer", () -> new Integer[] {1, null});
        NAMED.put("array.Long", () -> new Long[] {1L});
        NAMED.put("array.Double", () -> new Double[] {1.5});
        NAMED.put("array.Date", () -> new Date[] {new Date(0)});
        NAMED.put("array.Person", () -> new Person[] {new Person("a", 1), null});
        NAMED.put("array.int2d", () -> new int[][] {{1, 2}, {}, {3}});
        NAMED.put("array.String2d", () -> new String[][] {{"a"}, {"b"}});
        NAMED.put("array.byte2d", () -> new byte[][] {{1}, {2, 3}});
        NAMED.put("array.Color", () -> new Color[] {Color.RED, Color.GREEN});
        NAMED.put("array.BigDecimal", () -> new BigDecimal[] {new BigDecimal("1.50")});
        NAMED.put("array.List", () -> new List<?>[] {listOf(1)});
    }

    private static void objects() {
        NAMED.put("pojo.Person", () -> new Person("zhang", 33));
        NAMED.put("pojo.Person.null", Person::new);
        NAMED.put("pojo.blank", Blank::new);
        NAMED.put("pojo.Dog", () -> new Dog("rex", "lab", true));
        NAMED.put("pojo.Shadow", Shadow::new);
        NAMED.put("pojo.Everything.blank", Everything::new);
        NAMED.put("pojo.Order", Order::sample);
        NAMED.put("pojo.OrderLine", () -> OrderLine.at(0));
        NAMED.put("pojo.two", () -> listOf(new Person("a", 1), new Person("b", 2)));
        NAMED.put("enum.twice", () -> listOf(Color.RED, Color.RED, Color.BLUE));
        NAMED.put("classdefs.20", Values::twentyClasses);
        NAMED.put("typerefs", () -> listOf(new int[] {1}, new int[] {2}, new LinkedList<>(Arrays.asList(3)), new LinkedList<>(Arrays.asList(4)), new int[] {5}));
        NAMED.put("typerefs.map", () -> listOf(put(new TreeMap<>(), "a", 1), put(new TreeMap<>(), "b", 2), new int[] {1},
            put(new LinkedHashMap<>(), "c", 3), put(new LinkedHashMap<>(), "d", 4)));
    }

    private static void references() {
        NAMED.put("ref.shared", () -> twice(new Person("twin", 1)));
        NAMED.put("ref.string", () -> twice("same"));
        NAMED.put("ref.list", () -> twice(listOf(1)));
        NAMED.put("ref.bytes", () -> twice(Families.bytes(2)));
        NAMED.put("ref.date", () -> twice(new Date(0)));
        NAMED.put("ref.BigDecimal", () -> twice(new BigDecimal("1.5")));
        NAMED.put("ref.intArray", () -> twice(new int[] {1}));
        NAMED.put("ref.afterBigDecimal", () -> twiceAfter(new BigDecimal("1.5")));
        NAMED.put("ref.afterEnum", () -> twiceAfter(Color.RED));
        NAMED.put("ref.afterLocale", () -> twiceAfter(Locale.ENGLISH));
        NAMED.put("ref.afterBytesDate", () -> twiceAfter(Families.bytes(2), new Date(0)));
        NAMED.put("ref.equalNotSame", () -> listOf(new Person("e", 1), new Person("e", 1)));
        NAMED.put("ref.emptyList", () -> twice(new ArrayList<>()));
        NAMED.put("ref.circular", Values::circle);
        NAMED.put("ref.selfList", Values::selfList);
        NAMED.put("ref.selfMap", Values::selfMap);
        NAMED.put("ref.deep60", () -> chain(60));
        NAMED.put("ref.300", Values::threeHundred);
    }

    private static void exceptions() {
        NAMED.put("exc.Exception", () -> at(new Exception("msg")));
        NAMED.put("exc.Exception.nullMessage", () -> bare(new Exception()));
        NAMED.put("exc.cause", () -> at(new RuntimeException("outer", at(new IllegalStateException("inner")))));
        NAMED.put("exc.custom", () -> at(new InteropException("m", 42, "d")));
        NAMED.put("exc.NPE", () -> bare(new NullPointerException("n")));
        NAMED.put("exc.suppressed", Values::suppressed);
        NAMED.put("exc.StackOverflowError", () -> bare(new StackOverflowError("e")));
        NAMED.put("StackTraceElement", () -> element());
    }

    /** Values beyond the golden rows: of a size and with a mix that only a live peer shows. */
    private static void larger() {
        NAMED.put("more.Everything", Everything::withoutTime);
        NAMED.put("more.EverythingTwice", () -> twice(Everything.withoutTime()));
        NAMED.put("more.Orders", () -> range(50, i -> Order.sample()));
        NAMED.put("more.ascii2M", () -> Families.rep("0123456789", 2_000_000));
        NAMED.put("more.mixedText1M", () -> Families.rep("x\u00e9\u4e2d\ud83d\ude00", 1_000_000));
        NAMED.put("more.binary1M", () -> Families.bytes(1_000_000));
        NAMED.put("more.ints100k", () -> range(100_000, i -> i * 7 - 350_000));
        NAMED.put("more.mapOfMaps", () -> put(new HashMap<>(), "m", put(new HashMap<>(), "k", put(new HashMap<>(), "v", 1L)), "e", new HashMap<>()));
        NAMED.put("more.intKeys", () -> put(new HashMap<>(), 1, Color.RED, 2, Color.RED, 3, Color.BLUE));
        NAMED.put("more.nullElements", () -> listOf(new Date[] {null, new Date(0)}, new BigDecimal[] {null}, new UUID[] {null}, new Color[] {Color.RED, null}));
        NAMED.put("more.ring", Values::ring);
        NAMED.put("more.sharedLists", Values::sharedLists);
        NAMED.put("more.decimals", () -> listOf(new BigDecimal("0.00"), new BigDecimal("-1E+40"), new BigDecimal("79228162514264337593543950335")));
    }

    private static Object twentyClasses() {
        List<Object> all = addTo(new ArrayList<>(), Classes.all());
        return addTo(all, Classes.all()[0], Classes.all()[15], Classes.all()[16], Classes.all()[19]);
    }

    private static Object circle() {
        Node root = new Node("root");
        root.parent = root;
        root.add(new Node("left"));
        root.add(new Node("right"));
        return root;
    }

    private static Object ring() {
        Node first = new Node("r0");
        Node last = first;
        for (int i = 1; i < 40; i++) last = last.add(new Node("r" + i));
        first.parent = last;
        return first;
    }

    private static Object selfList() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        return list;
    }

    private static Object selfMap() {
        Map<Object, Object> map = new HashMap<>();
        map.put("self", map);
        return map;
    }

    private static Object chain(int length) {
        Node first = new Node("n0");
        Node last = first;
        for (int i = 1; i < length; i++) last = last.add(new Node("n" + i));
        return first;
    }

    private static Object threeHundred() {
        List<Object> people = range(300, i -> new Person("p", i));
        people.add(people.get(299));
        people.add(people.get(0));
        return people;
    }

    private static Object sharedLists() {
        List<Object> shared = listOf("s");
        Map<Object, Object> map = put(new HashMap<>(), "one", shared, "two", shared);
        return listOf(map, shared, map, new ArrayList<>(), shared);
    }

    private static StackTraceElement element() {
        return new StackTraceElement("org.example.Foo", "bar", "Foo.java", 42);
    }

    private static <T extends Throwable> T at(T thrown) {
        thrown.setStackTrace(new StackTraceElement[] {element()});
        return thrown;
    }

    private static <T extends Throwable> T bare(T thrown) {
        thrown.setStackTrace(new StackTraceElement[0]);
        return thrown;
    }

    private static Object suppressed() {
        Exception outer = at(new Exception("s"));
        outer.addSuppressed(bare(new RuntimeException("sup")));
        return outer;
    }

    private static List<Object> twice(Object value) {
        return listOf(value, value);
    }

    private static List<Object> twiceAfter(Object... before) {
        Person twin = new Person("twin", 1);
        return addTo(listOf(before), twin, twin);
    }

    private static List<Object> listOf(Object... values) {
        return addTo(new ArrayList<>(), values);
    }

    private static <L extends List<Object>> L addTo(L list, Object... values) {
        Collections.addAll(list, values);
        return list;
    }

    private static List<Object> range(int count, java.util.function.IntFunction<Object> element) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < count; i++) list.add(element.apply(i));
        return list;
    }

    static <M extends Map<Object, Object>> M put(M map, Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }
}
