package cn.xiangzhi.organization.dossier;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.organs.PostStore;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Option;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms about people choose from, within the actor's scope. */
@Component("staffChoices")
class Choices {

    private final OrganStore organs;
    private final PostStore posts;
    private final Places places;

    Choices(OrganStore organs, PostStore posts, Places places) {
        this.organs = organs;
        this.posts = posts;
        this.places = places;
    }

    /** Posts with how many places are free. */
    List<Option> posts(Actor actor) {
        var scope = actor.scope();
        var names = organs.open(scope.county(), scope.township()).stream()
                .map(OrganStore.Row::organ)
                .collect(Collectors.toMap(organ -> organ.id(), organ -> organ.name()));
        return posts.open(scope.county(), scope.township()).stream()
                .map(post -> new Option(
                        post.id().toString(),
                        names.getOrDefault(post.organId(), "") + " · " + post.title() + "（"
                                + post.kind().label() + "，空 " + Math.max(0, post.authorised() - post.filled()) + "）"))
                .toList();
    }

    List<Option> villages(Actor actor) {
        var scope = actor.scope();
        return places.townships(scope.county()).stream()
                .filter(township -> scope.covers(scope.county(), township.code()))
                .flatMap(township -> places.villages(scope.county(), township.code()).stream()
                        .map(village -> new Option(village.code(), township.name() + village.name())))
                .toList();
    }
}
