package io.wsk.runtime.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Objects that know their place in it, so that a large set needs no entry for each of them. In no order; each in one set at most. Not
 * for several threads at once.
 *
 * @param <T> the class of the objects
 */
final class PlacedSet<T extends PlacedSet.Member> {
    /** What can be in a set. */
    abstract static class Member {
        private int place = NOWHERE;
    }

    private static final int NOWHERE = -1;

    private final List<T> members = new ArrayList<>();

    boolean isEmpty() {
        return members.isEmpty();
    }

    int size() {
        return members.size();
    }

    /** {@return the object at a place} While places are visited from the last one down, the visited object may be removed. */
    T at(int place) {
        return members.get(place);
    }

    void add(T added) {
        if (place(added) == NOWHERE) {
            move(added, members.size());
            members.add(added);
        }
    }

    /** Removes an object if it is there. Its place is taken by the last one. */
    void remove(T removed) {
        int place = place(removed);
        if (place == NOWHERE) {
            return;
        }
        T last = members.remove(members.size() - 1);
        if (last != removed) {
            members.set(place, last);
            move(last, place);
        }
        move(removed, NOWHERE);
    }

    /** {@return the objects as they are now} */
    List<T> list() {
        return List.copyOf(members);
    }

    private static int place(Member member) {
        return member.place;
    }

    private static void move(Member member, int place) {
        member.place = place;
    }
}
