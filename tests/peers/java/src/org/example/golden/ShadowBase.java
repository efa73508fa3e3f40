package org.example.golden;

import java.io.Serializable;

public class ShadowBase implements Serializable {
    public String id = "base";
    public int baseOnly = 1;
}
