package org.example.golden;

import java.util.ArrayList;

public class MyList extends ArrayList<Object> {
}
