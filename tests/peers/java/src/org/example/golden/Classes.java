package org.example.golden;

import java.io.Serializable;

/** Twenty classes of one shape, so that a stream holds more definitions than its short form can name. */
public final class Classes {
    private Classes() {
    }

    public static Object[] all() {
        return new Object[] {
            new C0(), new C1(), new C2(), new C3(), new C4(), new C5(), new C6(), new C7(), new C8(), new C9(),
            new C10(), new C11(), new C12(), new C13(), new C14(), new C15(), new C16(), new C17(), new C18(), new C19()
        };
    }
}

class C0 implements Serializable {
    public int v = 0;
}

class C1 implements Serializable {
    public int v = 1;
}

class C2 implements Serializable {
    public int v = 2;
}

class C3 implements Serializable {
    public int v = 3;
}

class C4 implements Serializable {
    public int v = 4;
}

class C5 implements Serializable {
    public int v = 5;
}

class C6 implements Serializable {
    public int v = 6;
}

class C7 implements Serializable {
    public int v = 7;
}

class C8 implements Serializable {
    public int v = 8;
}

class C9 implements Serializable {
    public int v = 9;
}

class C10 implements Serializable {
    public int v = 10;
}

class C11 implements Serializable {
    public int v = 11;
}

class C12 implements Serializable {
    public int v = 12;
}

class C13 implements Serializable {
    public int v = 13;
}

class C14 implements Serializable {
    public int v = 14;
}

class C15 implements Serializable {
    public int v = 15;
}

class C16 implements Serializable {
    public int v = 16;
}

class C17 implements Serializable {
    public int v = 17;
}

class C18 implements Serializable {
    public int v = 18;
}

class C19 implements Serializable {
    public int v = 19;
}
