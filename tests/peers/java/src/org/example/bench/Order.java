package org.example.bench;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Order implements Serializable {
    public long id;
    public String customer;
    public String email;
    public boolean active;
    public double total;
    public Date created;
    public List<String> tags;
    public Map<String, String> attributes;
    public List<OrderLine> lines;

    public static Order sample() {
        Order order = new Order();
        order.id = 1234567890123L;
        order.customer = "customer-000042";
        order.email = "customer42@example.com";
        order.active = true;
        order.total = 1234.56;
        order.created = new Date(1767323045678L);
        order.tags = new ArrayList<>(Arrays.asList("alpha", "beta", "gamma", "delta", "epsilon"));
        order.attributes = new HashMap<>();
        for (int i = 1; i <= 5; i++) order.attributes.put("k" + i, "value-" + i);
        order.lines = new ArrayList<>();
        for (int i = 0; i < 10; i++) order.lines.add(OrderLine.at(i));
        return order;
    }
}
