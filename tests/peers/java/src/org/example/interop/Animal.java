package org.example.interop;

import java.io.Serializable;

public class Animal implements Serializable {
    public String name;
    public int legs;
}
