package cn.xiangzhi.field;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.field.entries.EntryDesk;
import cn.xiangzhi.field.pack.Packing;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A township, an officer of its brigade and a phone without a signal. */
abstract class IntakeSteps {

    @Autowired
    ApplicationContext context;

    @Autowired
    Attachments attachments;

    @Autowired
    EntryDesk desk;

    @Autowired
    Packing packing;

    @Autowired
    Today today;

    Fieldwork town;
    Actor officer;
    Phone phone;

    @BeforeEach
    void 一个镇一名执法员一部手机() {
        town = Fieldwork.in(context);
        officer = town.officer("周海涛", today.date().plusYears(1));
        phone = new Phone(context, officer);
    }
}
