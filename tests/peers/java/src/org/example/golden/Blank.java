package org.example.golden;

import java.io.Serializable;

public class Blank implements Serializable {
}
