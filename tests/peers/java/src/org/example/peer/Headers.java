package org.example.peer;

import java.util.HashMap;

/** A map of a class of its own. */
public class Headers extends HashMap<Object, Object> {
}
