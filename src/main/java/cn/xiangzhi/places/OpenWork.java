package cn.xiangzhi.places;

import cn.xiangzhi.base.Actor;
import java.util.List;
import java.util.UUID;

/** What a later room has open in somebody's hands, so that it is settled with the places the person hands over (S19). */
public interface OpenWork {

    /** One thing in hand, where it lies, and its page. */
    record Item(UUID id, String number, String title, Place place, String state, String href) {}

    /** What that person has in hand within the actor's scope. */
    List<Item> of(Actor actor, UUID person);

    /** Into the other's hands, or Refused where the other cannot do it. */
    void move(Actor actor, UUID id, UUID to, String name, String why);
}
