package org.example.bench;

import java.io.Serializable;

public class OrderLine implements Serializable {
    public String sku;
    public int quantity;
    public double price;

    public static OrderLine at(int i) {
        OrderLine line = new OrderLine();
        line.sku = "SKU-0000" + i;
        line.quantity = i * 3 + 1;
        line.price = 9.99 + i;
        return line;
    }
}
