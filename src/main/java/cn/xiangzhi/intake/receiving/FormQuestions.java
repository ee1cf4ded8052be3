package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.intake.Answer;
import cn.xiangzhi.intake.Question;
import cn.xiangzhi.intake.QuestionKind;
import cn.xiangzhi.intake.Questions;
import cn.xiangzhi.intake.questions.Answering;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The office's questions in the forms of residents and clerks: drawn, read back, carried over steps (F8). */
@Component
class FormQuestions {

    /** Names of fields: answers, files of photo questions, and the category whose questions were seen. */
    static final String ANSWER = "answer.";

    static final String PHOTO = "photo.";
    static final String ASKED = "asked";

    private static final int MOST_PHOTOS = 9;

    private final Questions questions;
    private final Attachments attachments;

    FormQuestions(Questions questions, Attachments attachments) {
        this.questions = questions;
        this.attachments = attachments;
    }

    /** A question as a form draws it: what was given so far, and what is wrong with it. */
    record Ask(
            Question question, List<String> given, @Nullable String wrong) {

        public boolean holds(String choice) {
            return given.contains(choice);
        }

        public String first() {
            return given.isEmpty() ? "" : given.getFirst();
        }
    }

    /**
     * What a form brought.
     *
     * @param unseen there are questions that its sender had not seen yet
     * @param draft the id under which photos wait, those of the questions too
     */
    record Brought(
            List<Ask> asks,
            List<Answer> answers,
            boolean good,
            boolean unseen,
            @Nullable UUID draft) {

        /** As hidden fields of the step between. */
        List<Option> carried(String category) {
            var fields = asks.stream()
                    .flatMap(ask -> ask.given().stream()
                            .map(value -> new Option(ANSWER + ask.question().code(), value)));
            return Stream.concat(fields, Stream.of(new Option(ASKED, category))).toList();
        }
    }

    List<Ask> asks(String county, @Nullable String where, String category) {
        return list(county, where, category).stream()
                .map(question -> new Ask(question, List.of(), null))
                .toList();
    }

    /** The same with what the form holds already. */
    List<Ask> asks(String county, @Nullable String where, String category, HttpServletRequest request) {
        return list(county, where, category).stream()
                .map(question -> new Ask(question, given(request, question.code()), null))
                .toList();
    }

    Brought read(
            String county,
            @Nullable String where,
            String category,
            @Nullable UUID draft,
            String by,
            HttpServletRequest request) {
        var list = list(county, where, category);
        var seen = list.isEmpty() || category.equals(request.getParameter(ASKED));
        var photos = new HashMap<String, List<String>>();
        var broken = new HashMap<String, String>();
        var waiting = draft;
        for (var question : list) {
            if (question.kind() == QuestionKind.PHOTO) {
                waiting = keep(county, waiting, question, by, request, photos, broken);
            }
        }
        var kept = waiting;
        var answering = Answering.of(list, code -> photos.getOrDefault(code, given(request, code)));
        var wrong = new HashMap<>(answering.wrong());
        wrong.putAll(broken);
        var asks = list.stream()
                .map(q -> new Ask(
                        q, photos.getOrDefault(q.code(), given(request, q.code())), seen ? wrong.get(q.code()) : null))
                .toList();
        return new Brought(asks, answering.answers(), wrong.isEmpty(), !seen, kept);
    }

    /** Keeps the pictures of a question beside those of the report and answers where they wait. */
    private @Nullable UUID keep(
            String county,
            @Nullable UUID draft,
            Question question,
            String by,
            HttpServletRequest request,
            Map<String, List<String>> photos,
            Map<String, String> broken) {
        var ids = new ArrayList<>(earlier(county, draft, given(request, question.code())));
        var waiting = draft;
        var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        var files = parts == null ? List.<MultipartFile>of() : parts.getFiles(PHOTO + question.code());
        for (var file : files) {
            if (file.isEmpty() || ids.size() >= MOST_PHOTOS) {
                continue;
            }
            waiting = waiting == null ? Ids.next() : waiting;
            var name = file.getOriginalFilename() == null ? "照片" : file.getOriginalFilename();
            try (var content = file.getInputStream()) {
                ids.add(attachments
                        .keep(county, "report", waiting, name, content, by)
                        .id()
                        .toString());
            } catch (Refused no) {
                broken.put(question.code(), "“" + name + "”没有收下：" + no.why() + "。" + no.remedy());
            } catch (IOException e) {
                broken.put(question.code(), "“" + name + "”没有传完，请重新选择");
            }
        }
        photos.put(question.code(), List.copyOf(ids));
        return waiting;
    }

    /** Of what a form claims to have sent before, that which really waits under its draft. */
    private List<String> earlier(String county, @Nullable UUID draft, List<String> claimed) {
        if (draft == null || claimed.isEmpty()) {
            return List.of();
        }
        var there = attachments.of(county, "report", draft).stream()
                .map(Attachment::id)
                .map(UUID::toString)
                .collect(Collectors.toSet());
        return claimed.stream().filter(there::contains).toList();
    }

    private List<Question> list(String county, @Nullable String where, String category) {
        return county.isEmpty() || category.isEmpty()
                ? List.of()
                : questions.of(county, where == null || where.length() < 9 ? null : where.substring(0, 9), category);
    }

    private static List<String> given(HttpServletRequest request, String code) {
        var values = request.getParameterValues(ANSWER + code);
        return values == null ? List.of() : List.of(values);
    }
}
