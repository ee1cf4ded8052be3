/**
 * Open311 GeoReport v2 for programs nobody here wrote, with the request updates FixMyStreet documents (F4): forgiving in
 * what it takes, strict in what it answers. Every report ends in the same act as all others.
 */
@NullMarked
package cn.xiangzhi.intake.open311;

import org.jspecify.annotations.NullMarked;
