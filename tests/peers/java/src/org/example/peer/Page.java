package org.example.peer;

import java.io.Serializable;
import java.util.List;

/** A generic class of the C# side: Java keeps no type arguments. */
public class Page implements Serializable {
    public List<Object> items;
    public int total;

    Page(List<Object> items, int total) {
        this.items = items;
        this.total = total;
    }
}
