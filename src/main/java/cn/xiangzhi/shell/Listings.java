package cn.xiangzhi.shell;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.listing.ExcelView;
import cn.xiangzhi.shell.listing.ListView;
import cn.xiangzhi.shell.listing.SavedViews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Draws any {@link Listing}: as page, as the rows htmx asks for, or as an Excel sheet with the same conditions and scope. */
@Component
public class Listings {

    private static final int EXPORT_STEP = 2_000;

    private final SavedViews views;
    private final Today today;
    private final Show show;
    private final ApplicationEventPublisher events;

    Listings(SavedViews views, Today today, Show show, ApplicationEventPublisher events) {
        this.views = views;
        this.today = today;
        this.show = show;
        this.events = events;
    }

    /**
     * Answers the request for a list.
     *
     * @param rows asks the store; called once, or many times in steps for Excel
     * @param drawn one row as cells, as many as the listing has columns
     */
    public <T> ModelAndView show(
            Listing listing,
            ListRequest request,
            Actor actor,
            Function<ListQuery, Page<T>> rows,
            Function<T, ListRow> drawn) {
        if (listing.exported() && "xlsx".equals(request.get("format"))) {
            return export(listing, request, actor, rows, drawn);
        }
        var own = views.of(actor, listing.path());
        var usual = own.stream()
                .filter(view -> view.usual() && !view.query().isEmpty())
                .findFirst();
        if (usual.isPresent() && request.parameters().isEmpty()) {
            var there = new RedirectView(listing.path() + "?" + usual.get().query(), true);
            there.setExposeModelAttributes(false); // what pages add to the answer is for their template
            return new ModelAndView(there);
        }
        var query = listing.read(request);
        var page = rows.apply(query);
        var lines = page.rows().stream().map(drawn).toList();
        var view = ListView.of(listing, query, lines, page.next(), own, actor, show);
        var answer = new ModelAndView(request.fragment() ? "shell/list :: rows(list=${list})" : listing.template());
        return answer.addObject("list", view).addObject("listing", listing);
    }

    private <T> ModelAndView export(
            Listing listing,
            ListRequest request,
            Actor actor,
            Function<ListQuery, Page<T>> rows,
            Function<T, ListRow> drawn) {
        var query = listing.read(request);
        try {
            var file = Files.createTempFile("xiangzhi-list", ".xlsx");
            try {
                var count = write(file, listing, query, rows, drawn);
                events.publishEvent(
                        new ListExported(actor, listing.title(), ListView.queryText(listing, query), count));
                return new ModelAndView(new ExcelView(file, listing.title() + "-" + today.date() + ".xlsx"));
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private <T> int write(
            Path file, Listing listing, ListQuery query, Function<ListQuery, Page<T>> rows, Function<T, ListRow> drawn)
            throws IOException {
        var heads = listing.columns().stream().map(Listing.Column::label).toList();
        try (var sheet = ExcelSheet.to(Files.newOutputStream(file), listing.title(), heads)) {
            var page = rows.apply(query.from(null, EXPORT_STEP));
            while (true) {
                for (var row : page.rows()) {
                    if (sheet.rows() >= Listing.EXPORT_LIMIT) {
                        sheet.note("只导出前" + Listing.EXPORT_LIMIT + "行，请缩小筛选范围后再导出其余部分");
                        return sheet.rows();
                    }
                    var values = new ArrayList<Object>();
                    drawn.apply(row).cells().forEach(cell -> values.add(cell.plain() == null ? "" : cell.plain()));
                    sheet.row(values);
                }
                if (page.next() == null) {
                    return sheet.rows();
                }
                page = rows.apply(query.from(page.next(), EXPORT_STEP));
            }
        }
    }
}
