package org.example.golden;

/** Hides a field of its superclass: both stand on the wire under one name. */
public class Shadow extends ShadowBase {
    public String id = "sub";
    public int own = 2;
}
