package cn.xiangzhi.shell.search;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.shell.Bigrams;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.SearchSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks every room for what the words name; the same address answers the box with a few lines and the page with more. */
@Controller
class Search {

    private static final int LONGEST = 50;
    private static final int IN_BOX = 4;
    private static final int ON_PAGE = 20;

    private final List<SearchSource> sources;

    Search(ObjectProvider<SearchSource> sources) {
        this.sources = sources.orderedStream().toList();
    }

    @Needs
    @GetMapping("/search")
    String search(
            Actor actor,
            @RequestParam(name = "q", defaultValue = "") String asked,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean box,
            Model model) {
        var words = asked.strip().length() > LONGEST ? asked.strip().substring(0, LONGEST) : asked.strip();
        var tooShort = Bigrams.tooShort(words);
        var hits = tooShort
                ? List.<SearchSource.SearchHit>of()
                : sources.stream()
                        .flatMap(source -> source.find(actor, words, box ? IN_BOX : ON_PAGE).stream())
                        .toList();
        model.addAttribute("search", SearchPage.of(words, tooShort, hits));
        return box ? "shell/search :: hits(search=${search})" : "shell/search";
    }
}
