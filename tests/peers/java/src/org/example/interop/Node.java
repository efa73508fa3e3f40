package org.example.interop;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

public class Node implements Serializable {
    public String name;
    public Node parent;
    public List<Node> children = new ArrayList<>();

    public Node() {
    }

    public Node(String name) {
        this.name = name;
    }

    public Node add(Node child) {
        child.parent = this;
        children.add(child);
        return child;
    }
}
