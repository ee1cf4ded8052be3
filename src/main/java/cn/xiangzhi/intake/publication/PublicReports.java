package cn.xiangzhi.intake.publication;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.FileAnswer;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.PublicReport;
import cn.xiangzhi.intake.PublishedReports;
import cn.xiangzhi.intake.PublishedReports.Asked;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.receiving.Reporters;
import cn.xiangzhi.places.MapPoints;
import cn.xiangzhi.places.MapWindow;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.OpenToAll;
import cn.xiangzhi.shell.Option;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What people reported, for everybody: list, map, one report, RSS and JSON (F51). */
@Controller
class PublicReports {

    private static final int SIZE = 20;
    private static final int FEED = 50;

    private final PublishedReports published;
    private final ShownReports shown;
    private final Attachments attachments;
    private final Categories categories;
    private final Places places;

    PublicReports(
            PublishedReports published,
            ShownReports shown,
            Attachments attachments,
            Categories categories,
            Places places) {
        this.published = published;
        this.shown = shown;
        this.attachments = attachments;
        this.categories = categories;
        this.places = places;
    }

    @OpenToAll
    @GetMapping("/public/reports")
    String list(
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        model.addAttribute("page", published.list(asked(township, category, state, after), SIZE));
        choices(township, category, state, model);
        return "intake/public-list";
    }

    @OpenToAll
    @GetMapping("/public/reports/map")
    String map(
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String category,
            Model model) {
        choices(township, category, "", model);
        model.addAttribute("county", places.counties().stream().findFirst().orElse(""));
        return "intake/public-map";
    }

    @OpenToAll
    @ResponseBody
    @GetMapping("/public/reports/points")
    MapPoints points(
            @RequestParam(defaultValue = "") String bbox,
            @RequestParam(defaultValue = "0") int zoom,
            @RequestParam(defaultValue = "false") boolean heat,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String category) {
        return shown.points(MapWindow.of(bbox, zoom, heat), blank(township), blank(category));
    }

    @OpenToAll
    @GetMapping("/public/reports/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("report", published.find(id).orElseThrow(() -> Refused.notFound("公开的报告")));
        return "intake/public-one";
    }

    @OpenToAll
    @ResponseBody
    @GetMapping("/public/reports/photos/{photo}")
    ResponseEntity<Resource> photo(@PathVariable UUID photo, @RequestParam(defaultValue = "false") boolean small) {
        var county = published.countyOfPhoto(photo).orElseThrow(() -> Refused.notFound("这张照片"));
        var anybody = Reporters.of(county);
        return FileAnswer.of(small ? attachments.thumbnail(anybody, photo) : attachments.open(anybody, photo));
    }

    /** The same list for programs; {@code next} of a page is handed back as {@code after}. */
    @OpenToAll
    @ResponseBody
    @GetMapping("/public/reports.json")
    Page<PublicReport> json(
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        return published.list(asked(township, category, state, after), size);
    }

    @OpenToAll
    @GetMapping("/public/reports.rss")
    ResponseEntity<byte[]> rss(
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String state) {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var self = ServletUriComponentsBuilder.fromCurrentRequest().toUriString();
        var rows = published.list(asked(township, category, state, null), FEED).rows();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/rss+xml;charset=UTF-8"))
                .body(Feed.of(base, self, township.isBlank() ? "" : places.name(township), rows));
    }

    private void choices(String township, String category, String state, Model model) {
        model.addAttribute("township", township);
        model.addAttribute("category", category);
        model.addAttribute("state", state);
        model.addAttribute("categories", categories.groups());
        model.addAttribute(
                "townships",
                places.counties().stream()
                        .flatMap(county -> places.townships(county).stream())
                        .map(town -> new Option(town.code(), town.name()))
                        .toList());
    }

    private static Asked asked(String township, String category, String state, @Nullable UUID after) {
        return Asked.of(blank(township), blank(category), stages(state), after);
    }

    private static @Nullable List<ReportStage> stages(String state) {
        return switch (state) {
            case "open" ->
                Arrays.stream(ReportStage.values()).filter(ReportStage::open).toList();
            case "done" -> List.of(ReportStage.ANSWERED, ReportStage.RATED, ReportStage.CLOSED);
            case "" -> null;
            default -> throw Refused.invalid("没有列出报告", "办理情况只能是 open（办理中）或 done（已答复）", "请从列表中选择办理情况，或者不写 state");
        };
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }
}
