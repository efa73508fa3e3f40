package org.example.interop;

public class Dog extends Animal {
    public String breed;
    public boolean good;

    public Dog() {
    }

    public Dog(String name, String breed, boolean good) {
        this.name = name;
        this.legs = 4;
        this.breed = breed;
        this.good = good;
    }
}
