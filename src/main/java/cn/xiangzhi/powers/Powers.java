package cn.xiangzhi.powers;

import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to who may do what, by which power (rules §2 to §4, AUTH and DELE codes). */
@Component
public class Powers {

    /**
     * May this person do this act under this item at this place on this day? Answers with a permission or is Refused with
     * the missing link: not on the list, not in force, outside the territory, no certificate, agreement over.
     */
    public Permission may(UUID person, PowerAct act, String itemCode, Place place, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** Whether the township itself holds the item that day, whoever the person. */
    public Optional<Permission> held(String itemCode, Place place, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    public Optional<Item> item(String county, String code) {
        throw new UnsupportedOperationException();
    }

    /** Items proposed for a text in everyday words, best first. */
    public List<Item> propose(String county, @Nullable String township, String words, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Who holds the item for that place: organ id and name; the original county department when nobody below does. */
    public Holder holder(String county, String itemCode, Place place, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** {@code organ} is null when the department is known by name only. */
    public record Holder(@Nullable UUID organ, String name, boolean township) {}
}
