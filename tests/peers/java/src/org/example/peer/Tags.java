package org.example.peer;

import java.util.ArrayList;

/** A list of a class of its own. */
public class Tags extends ArrayList<Object> {
}
