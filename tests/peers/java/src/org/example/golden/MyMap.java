package org.example.golden;

import java.util.HashMap;

public class MyMap extends HashMap<Object, Object> {
}
