package org.example.peer;

import java.io.Serializable;

/** A record of Java. */
public record Pair(String left, int right) implements Serializable {
}
