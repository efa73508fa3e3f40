package org.example.peer;

import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Stack;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.example.interop.Color;
import org.example.interop.Op;
import org.example.interop.Person;

/** A value of every kind that the codec has a counterpart for, by the names that the C# side uses. Each call makes a new one. */
final class Kinds {
    private static final Map<String, Callable<Object>> NAMED = new LinkedHashMap<>();
    private static final long MOMENT = 1767323045678L;

    private Kinds() {
    }

    /** The value, or null where the name is no kind's. */
    static Object find(String name) {
        try {
            Callable<Object> make = NAMED.get(name);
            return make == null ? null : make.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static {
        ownTypes();
        dates();
        numbers();
        javaLists();
        javaMaps();
        objects();
        frameworkSequences();
        frameworkMaps();
    }

    // The rest of the golden rows.
    private static void ownTypes() {
        NAMED.put("set.EnumSet", () -> EnumSet.of(Color.RED, Color.BLUE));
        NAMED.put("set.BitSet", () -> bits(1, 70));
        NAMED.put("URL", () -> new URL("http://example.com/a?b=c"));
        NAMED.put("URI", () -> URI.create("http://example.com/a"));
        NAMED.put("AtomicInteger", () -> new AtomicInteger(5));
        NAMED.put("AtomicLong", () -> new AtomicLong(5));
        NAMED.put("Currency", () -> Currency.getInstance("EUR"));
        NAMED.put("StringBuilder", () -> new StringBuilder("sb"));
        NAMED.put("Inet4Address", () -> InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}));
        NAMED.put("Calendar", () -> calendar(MOMENT));
        NAMED.put("time.DayOfWeek", () -> DayOfWeek.MONDAY);
        NAMED.put("time.Month", () -> Month.MAY);
        NAMED.put("kind.AtomicBoolean", () -> new AtomicBoolean(true));
        NAMED.put("kind.AtomicInteger.min", () -> new AtomicInteger(Integer.MIN_VALUE));
        NAMED.put("kind.AtomicLong.min", () -> new AtomicLong(Long.MIN_VALUE));
        NAMED.put("kind.URI.relative", () -> URI.create("a/b?c=%20#d"));
        NAMED.put("kind.URL.full", () -> new URL("https://user:pw@example.org:8443/p/a?q=1#frag"));
        NAMED.put("kind.Inet6Address", () -> InetAddress.getByAddress("six", new byte[] {0x20, 1, 13, (byte) 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
        NAMED.put("kind.Locale.script", () -> Locale.forLanguageTag("zh-Hant-TW"));
        NAMED.put("kind.BitSet.empty", () -> new BitSet());
        NAMED.put("kind.StringBuilder.unicode", () -> new StringBuilder("x\u4e2d\ud83d\ude00"));
        NAMED.put("kind.StringBuffer", () -> new StringBuffer("sb"));
        NAMED.put("kind.Class.array2d", () -> String[][].class);
        NAMED.put("kind.Class.inner", () -> Map.Entry.class);
        NAMED.put("kind.UUID.max", () -> new UUID(-1, -1));
        NAMED.put("kind.EnumSet.bodies", () -> EnumSet.of(Op.PLUS, Op.TIMES));
        NAMED.put("kind.EnumSet.none", () -> EnumSet.noneOf(Color.class));
        NAMED.put("kind.EnumMap.bodies", () -> new EnumMap<>(Map.of(Op.TIMES, "t")));
        NAMED.put("kind.enums.bodies", () -> list(Op.PLUS, Op.TIMES, Op.PLUS));
        NAMED.put("kind.Optional", () -> Optional.of("x"));
    }

    private static void dates() {
        NAMED.put("kind.sql.all", () -> list(new java.sql.Date(-1), new java.sql.Time(86399999), new java.sql.Timestamp(-62135596800000L)));
        NAMED.put("kind.Timestamp.nanos", () -> {
            java.sql.Timestamp one = new java.sql.Timestamp(MOMENT);
            one.setNanos(678901234);
            return one;
        });
        NAMED.put("kind.Calendar.old", () -> calendar(-99999999999L));
        NAMED.put("kind.Calendars", () -> list(calendar(0), calendar(1), calendar(0)));
        NAMED.put("kind.Calendar.before", () -> {
            Person twin = new Person("twin", 1);
            return list(calendar(0), twin, twin);
        });
        NAMED.put("kind.Date.subclass", () -> new java.sql.Date[] {new java.sql.Date(0), null});
        NAMED.put("kind.DayOfWeek.all", () -> list((Object[]) DayOfWeek.values()));
        NAMED.put("kind.Month.all", () -> list((Object[]) Month.values()));
        NAMED.put("kind.LocalDate", () -> LocalDate.of(2026, 1, 2));
        NAMED.put("kind.LocalTime", () -> LocalTime.of(3, 4, 5, 6));
        NAMED.put("kind.LocalDateTime", () -> LocalDateTime.of(2026, 1, 2, 3, 4, 5, 6));
        NAMED.put("kind.Instant", () -> Instant.ofEpochSecond(1767323045, 678000000));
        NAMED.put("kind.ZonedDateTime", () -> ZonedDateTime.of(2026, 1, 2, 3, 4, 5, 6, ZoneId.of("Asia/Shanghai")));
        NAMED.put("kind.OffsetDateTime", () -> OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 6, ZoneOffset.ofHours(8)));
        NAMED.put("kind.OffsetTime", () -> OffsetTime.of(3, 4, 5, 6, ZoneOffset.ofHours(8)));
        NAMED.put("kind.Duration", () -> Duration.ofSeconds(5, 6));
        NAMED.put("kind.Period", () -> Period.of(1, 2, 3));
        NAMED.put("kind.Year", () -> Year.of(2026));
        NAMED.put("kind.YearMonth", () -> YearMonth.of(2026, 1));
        NAMED.put("kind.MonthDay", () -> MonthDay.of(1, 2));
        NAMED.put("kind.ZoneId", () -> ZoneId.of("Asia/Shanghai"));
        NAMED.put("kind.ZoneOffset", () -> ZoneOffset.ofHoursMinutes(5, 30));
    }

    private static void numbers() {
        NAMED.put("kind.BigDecimal.decimalMax", () -> new BigDecimal("79228162514264337593543950335"));
        NAMED.put("kind.BigDecimal.beyond", () -> new BigDecimal("79228162514264337593543950336"));
        NAMED.put("kind.BigDecimal.scale", () -> new BigDecimal("-1E-1000"));
        NAMED.put("kind.BigDecimal.negativeScale", () -> new BigDecimal("-1E+3"));
        NAMED.put("kind.BigDecimal.long", () -> new BigDecimal(Families.rep("123456789", 900) + ".5"));
        NAMED.put("kind.BigInteger.4096", () -> BigInteger.ONE.shiftLeft(4096).subtract(BigInteger.ONE));
        NAMED.put("kind.BigInteger.-4096", () -> BigInteger.ONE.shiftLeft(4096).negate());
        NAMED.put("kind.BigIntegers", () -> list(BigInteger.ZERO, BigInteger.TEN, BigInteger.valueOf(Long.MIN_VALUE), BigInteger.ONE.shiftLeft(63)));
        NAMED.put("kind.numbers", () -> list((byte) -128, (short) 32767, 1.1f, Float.MIN_VALUE, Double.MIN_VALUE, Double.MAX_VALUE, Long.MIN_VALUE));
    }

    private static void javaLists() {
        NAMED.put("kind.Stack", () -> fill(new Stack<>()));
        NAMED.put("kind.PriorityQueue", () -> fill(new PriorityQueue<>()));
        NAMED.put("kind.PriorityBlockingQueue", () -> fill(new PriorityBlockingQueue<>()));
        NAMED.put("kind.ConcurrentLinkedQueue", () -> fill(new ConcurrentLinkedQueue<>()));
        NAMED.put("kind.ConcurrentLinkedDeque", () -> fill(new ConcurrentLinkedDeque<>()));
        NAMED.put("kind.LinkedBlockingQueue", () -> fill(new LinkedBlockingQueue<>()));
        NAMED.put("kind.LinkedBlockingDeque", () -> fill(new LinkedBlockingDeque<>()));
        NAMED.put("kind.LinkedTransferQueue", () -> fill(new LinkedTransferQueue<>()));
        NAMED.put("kind.ConcurrentSkipListSet", () -> fill(new ConcurrentSkipListSet<>()));
        NAMED.put("kind.CopyOnWriteArraySet", () -> fill(new CopyOnWriteArraySet<>()));
        NAMED.put("kind.unmodifiableCollection", () -> Collections.unmodifiableCollection(fill(new ArrayList<>())));
        NAMED.put("kind.unmodifiableSet", () -> Collections.unmodifiableSet(fill(new HashSet<>())));
        NAMED.put("kind.synchronizedSet", () -> Collections.synchronizedSet(fill(new HashSet<>())));
        NAMED.put("kind.checkedList", () -> Collections.checkedList(fill(new ArrayList<>()), Object.class));
        NAMED.put("kind.nCopies", () -> Collections.nCopies(2, "x"));
        NAMED.put("kind.singleton", () -> Collections.singleton("x"));
        NAMED.put("kind.subList", () -> fill(new ArrayList<>()).subList(0, 2));
        NAMED.put("kind.keySet", () -> Values.put(new HashMap<>(), "a", 1).keySet());
        NAMED.put("kind.newSetFromMap", () -> Kinds.fill(Collections.newSetFromMap(new HashMap<>())));
        NAMED.put("kind.List.of", () -> List.of(1));
        NAMED.put("kind.Set.of", () -> Set.of(1));
        NAMED.put("kind.nested", () -> list(new LinkedList<>(list(new TreeSet<>(list(1, 2)), new Object[] {list(), null}))));
    }

    private static void javaMaps() {
        NAMED.put("kind.ConcurrentSkipListMap", () -> Values.put(new ConcurrentSkipListMap<>(), "a", 1, "b", 2));
        NAMED.put("kind.WeakHashMap", () -> Values.put(new WeakHashMap<>(), "a", 1));
        NAMED.put("kind.IdentityHashMap", () -> Values.put(new IdentityHashMap<>(), "a", 1));
        NAMED.put("kind.synchronizedMap", () -> Collections.synchronizedMap(Values.put(new HashMap<>(), "a", 1)));
        NAMED.put("kind.unmodifiableSortedMap", () -> Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("a", 1))));
        NAMED.put("kind.checkedMap", () -> Collections.checkedMap(Values.put(new HashMap<>(), "a", 1), Object.class, Object.class));
        NAMED.put("kind.Map.of", () -> Map.of("a", 1));
        NAMED.put("kind.keys", () -> Values.put(new LinkedHashMap<>(), UUID.fromString("123e4567-e89b-12d3-a456-426614174000"), 1, Color.RED, 2,
            new BigDecimal("1.50"), 3, new Date(0), 4, "s", 5, 6L, 7, true, 8, 1.5, 9, null, 10));
    }

    private static void objects() {
        NAMED.put("kind.record", () -> new Pair("left", 2));
        NAMED.put("kind.throwable.deep", Kinds::thrown);
        NAMED.put("kind.throwable.sharedCause", () -> {
            Exception cause = bare(new Exception("c"));
            return list(bare(new RuntimeException("a", cause)), bare(new RuntimeException("b", cause)), cause);
        });
        NAMED.put("kind.many", Kinds::many);
        NAMED.put("kind.deep", () -> deep(100));
        NAMED.put("kind.holder", Holder::sample);
        NAMED.put("kind.tags", () -> fill(new Tags()));
        NAMED.put("kind.headers", () -> Values.put(new Headers(), "k", "v"));
        NAMED.put("kind.page", () -> new Page(list(new Person("a", 1), null), 7));
        NAMED.put("kind.object", Object::new);
    }

    private static void frameworkSequences() {
        for (String name : new String[] {"List", "IList", "ICollection", "IEnumerable", "IReadOnlyList", "IReadOnlyCollection", "Collection",
            "ObservableCollection", "ReadOnlyCollection", "ConcurrentBag", "ImmutableList", "IImmutableList", "ArrayList"}) {
            NAMED.put("net." + name, () -> list(3));
        }
        for (String name : new String[] {"HashSet", "ISet", "IReadOnlySet", "ReadOnlySet", "ImmutableHashSet", "IImmutableSet", "FrozenSet"}) {
            NAMED.put("net." + name, () -> new HashSet<>(list(3)));
        }
        for (String name : new String[] {"SortedSet", "ImmutableSortedSet"}) NAMED.put("net." + name, () -> new TreeSet<>(list("b", "a")));
        for (String name : new String[] {"Queue", "LinkedList", "ImmutableQueue", "IImmutableQueue"}) {
            NAMED.put("net." + name, () -> new LinkedList<>(list(1, 2)));
        }
        for (String name : new String[] {"Stack", "ConcurrentStack", "ImmutableStack", "IImmutableStack"}) {
            NAMED.put("net." + name, () -> fill(new Stack<>()));
        }
        NAMED.put("net.ConcurrentQueue", () -> new ConcurrentLinkedQueue<>(list(1, 2)));
        for (String name : new String[] {"array", "ImmutableArray", "Memory", "ReadOnlyMemory", "ArraySegment"}) {
            NAMED.put("net." + name, () -> new int[] {1, 2, 3});
        }
        NAMED.put("net.jagged", () -> new int[][][] {{{1}, {}}, {}, null});
    }

    private static void frameworkMaps() {
        for (String name : new String[] {"Dictionary", "IDictionary", "IReadOnlyDictionary", "ReadOnlyDictionary", "ConcurrentDictionary",
            "ImmutableDictionary", "IImmutableDictionary", "FrozenDictionary", "Hashtable"}) {
            NAMED.put("net." + name, () -> Values.put(new HashMap<>(), "a", 1));
        }
        for (String name : new String[] {"SortedDictionary", "SortedList", "ImmutableSortedDictionary"}) {
            NAMED.put("net." + name, () -> new TreeMap<>(Map.of("a", 1, "b", 2)));
        }
        NAMED.put("net.OrderedDictionary", () -> Values.put(new LinkedHashMap<>(), "z", 1, "a", 2));
    }

    private static Object thrown() {
        Exception inner = bare(new java.io.IOException("io", bare(new Error("root"))));
        inner.addSuppressed(bare(new IllegalArgumentException("sup", bare(new RuntimeException("of sup")))));
        RuntimeException outer = bare(new RuntimeException("outer", inner));
        outer.addSuppressed(bare(new UnsupportedOperationException()));
        outer.addSuppressed(bare(new ArithmeticException("/ by zero")));
        return outer;
    }

    // The classes are written by the tests: one more than the short form of a definition can hold, many times over.
    private static Object many() throws ReflectiveOperationException {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Constructor<?> constructor = Class.forName("org.example.many.K" + i).getDeclaredConstructor();
            constructor.setAccessible(true);
            all.add(constructor.newInstance());
        }
        return all;
    }

    private static Object deep(int depth) {
        List<Object> outer = new ArrayList<>();
        List<Object> list = outer;
        for (int i = 1; i < depth; i++) {
            List<Object> inner = new ArrayList<>();
            list.add(inner);
            list = inner;
        }
        return outer;
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        for (int bit : set) bits.set(bit);
        return bits;
    }

    private static GregorianCalendar calendar(long moment) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(moment);
        return calendar;
    }

    private static <T extends Throwable> T bare(T thrown) {
        thrown.setStackTrace(new StackTraceElement[0]);
        return thrown;
    }

    private static <C extends java.util.Collection<Object>> C fill(C collection) {
        Collections.addAll(collection, 1, 2, 3);
        return collection;
    }

    private static List<Object> list(Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }
}
