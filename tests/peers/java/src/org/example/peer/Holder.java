package org.example.peer;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.example.interop.Animal;
import org.example.interop.Color;
import org.example.interop.Dog;

/** A field of each class that a member of another .NET type can be declared to be. */
public class Holder implements Serializable {
    public java.sql.Date day;
    public java.sql.Time clock;
    public java.sql.Timestamp moment;
    public Calendar calendar;
    public Date date;
    public AtomicInteger count;
    public AtomicLong total;
    public AtomicBoolean flag;
    public Locale locale;
    public Class<?> type;
    public Currency currency;
    public URI link;
    public StringBuilder text;
    public BigDecimal price;
    public BigInteger big;
    public UUID id;
    public LinkedList<Integer> queue;
    public Map<String, Integer> order;
    public Object any;
    public List<Color> colors;
    public Animal animal;
    public Throwable error;

    static Holder sample() {
        Holder holder = new Holder();
        holder.day = new java.sql.Date(1767312000000L);
        holder.clock = new java.sql.Time(11045000L);
        holder.moment = new java.sql.Timestamp(1767323045678L);
        holder.calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        holder.calendar.setTimeInMillis(1767323045678L);
        holder.date = new Date(1767323045678L);
        holder.count = new AtomicInteger(-5);
        holder.total = new AtomicLong(1L << 40);
        holder.flag = new AtomicBoolean(true);
        holder.locale = Locale.SIMPLIFIED_CHINESE;
        holder.type = String.class;
        holder.currency = Currency.getInstance("CNY");
        holder.link = URI.create("http://example.org/a");
        holder.text = new StringBuilder("text");
        holder.price = new BigDecimal("12.50");
        holder.big = BigInteger.valueOf(1L << 40);
        holder.id = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
        holder.queue = new LinkedList<>(Arrays.asList(1, 2));
        holder.order = new LinkedHashMap<>();
        holder.order.put("z", 1);
        holder.order.put("a", 2);
        holder.any = new LinkedList<>(Arrays.asList(1, 2));
        holder.colors = new java.util.ArrayList<>(Arrays.asList(Color.RED, Color.BLUE));
        holder.animal = new Dog("rex", "lab", true);
        holder.error = new IllegalStateException("e");
        holder.error.setStackTrace(new StackTraceElement[0]);
        return holder;
    }
}
