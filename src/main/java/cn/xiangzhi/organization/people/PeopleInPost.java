package cn.xiangzhi.organization.people;

import cn.xiangzhi.places.Grid.Charge;
import cn.xiangzhi.places.PeopleFinder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the places below: who is in post and may be put in charge. */
@Component
class PeopleInPost implements PeopleFinder {

    private final PersonStore people;

    PeopleInPost(PersonStore people) {
        this.people = people;
    }

    @Override
    public List<Charge> inPost(String county, @Nullable String township) {
        return people.inPost(county, township).stream()
                .map(row -> new Charge(row.id(), row.name()))
                .toList();
    }

    @Override
    public Optional<Charge> inPost(String county, @Nullable String township, UUID person) {
        return people.find(county, null, person)
                .filter(row -> row.leftOn() == null)
                .filter(row -> row.townshipCode() == null || Objects.equals(row.townshipCode(), township))
                .map(row -> new Charge(row.id(), row.name()));
    }
}
