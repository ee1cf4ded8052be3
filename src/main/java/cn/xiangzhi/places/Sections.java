package cn.xiangzhi.places;

import cn.xiangzhi.places.sections.WhoAnswers;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The door of "who answers for this place" (S19, 处处有人管): the grid under the point, else the village, its section, its
 * township; people as they were in charge at the moment, each stood in for where away.
 */
@Component
public class Sections {

    private final WhoAnswers who;

    Sections(WhoAnswers who) {
        this.who = who;
    }

    /** For a place as reports give it; its point comes first, then its village. Empty where its township is unknown. */
    public Optional<AnsweringPlace> answering(Place place, OffsetDateTime on) {
        return who.answering(place, on);
    }

    /** For a point of a county. Empty where it lies in no village known. */
    public Optional<AnsweringPlace> answering(String county, Point point, OffsetDateTime on) {
        return who.villageAt(county, point)
                .flatMap(village -> who.answering(
                        new Place(county, village.parent(), village.code(), "", point.latitude(), point.longitude()),
                        on));
    }

    /** For a village by its code of 12 digits. */
    public Optional<AnsweringPlace> answering(String village, OffsetDateTime on) {
        return village.length() < 12
                ? Optional.empty()
                : who.answering(
                        new Place(Division.countyOf(village), village.substring(0, 9), village, "", null, null), on);
    }
}
