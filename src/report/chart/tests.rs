//! Charts on small planes: where points, joins, bounds and labels stand.

use super::*;
use proptest::prelude::*;

fn point(date: &str, share: &str) -> ChartPoint {
    let (date, share) = (date.parse().unwrap(), Percent::parse(share).unwrap());
    ChartPoint { date, share, kind: PointKind::Figure, flagged: false }
}

fn chart(points: Vec<ChartPoint>) -> Chart {
    Chart {
        series: vec![Series { role: Role::Series(0), mark: "●", points }],
        line: Percent::parse("98"),
        future: None,
    }
}

fn drawn(chart: &Chart, set: GlyphSet) -> String {
    let lines = chart.draw(47, 9, set, Lang::Id);
    lines.iter().map(Line::plain).collect::<Vec<_>>().join("\n")
}

/// The columns of a symbol, left to right.
fn columns(picture: &str, symbol: char) -> Vec<usize> {
    let mut found: Vec<usize> = picture
        .lines()
        .flat_map(|line| line.chars().enumerate().filter(|(_, c)| *c == symbol).map(|(x, _)| x))
        .collect();
    found.sort_unstable();
    found
}

#[test]
fn time_is_to_scale() {
    let picture = drawn(
        &chart(vec![point("2021-01-01", "90"), point("2023-01-01", "95"), point("2024-12-31", "99")]),
        GlyphSet::Unicode,
    );
    assert_eq!(columns(&picture, '●'), [7, 26, 46]);
}

#[test]
fn near_points_are_joined_and_gaps_stay_gaps() {
    let is_join = |c: char| ('\u{2801}'..='\u{28ff}').contains(&c);
    let near = drawn(&chart(vec![point("2023-01-01", "80"), point("2024-01-31", "99")]), GlyphSet::Unicode);
    assert!(near.chars().any(is_join), "{near}");
    let far = drawn(&chart(vec![point("2023-01-01", "80"), point("2024-03-01", "99")]), GlyphSet::Unicode);
    assert!(!far.chars().any(is_join), "{far}");
}

#[test]
fn a_bound_is_joined_to_nothing() {
    let floor = ChartPoint { kind: PointKind::Floor, ..point("2023-06-30", "80") };
    let picture = drawn(&chart(vec![floor, point("2023-12-31", "99")]), GlyphSet::Unicode);
    assert!(!picture.contains(|c: char| ('\u{2801}'..='\u{28ff}').contains(&c)), "{picture}");
}

#[test]
fn no_point_lies_on_the_edge_and_none_of_its_marks_is_lost() {
    let jump = ChartPoint { flagged: true, ..point("2023-08-01", "108.9") };
    let chart = chart(vec![point("2023-02-01", "80"), jump]);
    assert_eq!(chart.bounds().unwrap().1, (75, 110));
    let picture = drawn(&chart, GlyphSet::Unicode);
    let row = |mark: char| picture.lines().position(|line| line.contains(mark));
    assert_eq!((row('●'), row('!')), (Some(0), Some(1)), "{picture}");
}

#[test]
fn years_are_named_as_far_as_there_is_room_and_halves_where_they_are_few() {
    let labels = |from: &str, to: &str| {
        let picture = drawn(&chart(vec![point(from, "90"), point(to, "95")]), GlyphSet::Unicode);
        picture.lines().last().unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(labels("2014-01-01", "2023-12-31"), "2014 2016 2017 2019 2021 2023");
    assert_eq!(labels("2023-01-01", "2024-12-31"), "2023 Jul 2024 Jul");
    assert_eq!(labels("2022-01-01", "2024-12-31"), "2022 2023 2024");
}

#[test]
fn bounds_and_jumps_have_marks_of_their_own() {
    let floor = ChartPoint { kind: PointKind::Floor, ..point("2023-03-31", "98.5") };
    let jump = ChartPoint { flagged: true, ..point("2023-08-01", "90") };
    let picture = drawn(&chart(vec![floor, jump]), GlyphSet::Unicode);
    assert_eq!(["≥", "!", "●"].map(|mark| picture.matches(mark).count()), [1, 1, 1], "{picture}");
    let ascii = drawn(&chart(vec![floor, jump]), GlyphSet::Ascii).replace('●', "*");
    assert!(ascii.is_ascii() && ascii.contains('>'), "{ascii}");
}

fn with_future(until: &str) -> Chart {
    let (from, until) = ("2024-01-01".parse().unwrap(), until.parse().unwrap());
    let band = |mark, start, end| Band { mark, start, end };
    let bands = vec![band("░", (80.0, 90.0), (80.0, 99.0)), band("▒", (84.0, 86.0), (88.0, 92.0))];
    let future = Some(Future { from, until, role: Role::Series(0), bands });
    Chart { future, ..chart(vec![point("2022-01-01", "70"), point("2023-12-31", "85")]) }
}

#[test]
fn the_future_is_bands_behind_the_date() {
    let picture = drawn(&with_future("2025-12-31"), GlyphSet::Unicode);
    let [today, outer, inner] = ['┊', '░', '▒'].map(|mark| columns(&picture, mark));
    // Four years on forty cells: the date in the middle, bands from there to the end, figures before.
    assert_eq!((today.iter().min(), today.iter().max()), (Some(&26), Some(&26)), "{picture}");
    assert!(outer.iter().chain(&inner).all(|x| (27..=46).contains(x)), "{picture}");
    assert!(columns(&picture, '●').iter().all(|x| *x <= 26), "{picture}");
    assert_eq!((inner.iter().min(), inner.iter().max()), (Some(&27), Some(&46)), "{picture}");
    let rows = |mark: char| picture.lines().filter(|line| line.contains(mark)).count();
    assert!(rows('▒') > 1 && rows('▒') < rows('░'), "{picture}");
}

#[test]
fn among_several_a_bound_says_whose_it_is() {
    let bound = |date, share, kind| ChartPoint { kind, ..point(date, share) };
    let series = |mark, points| Series { role: Role::Text, mark, points };
    let floor = bound("2023-03-31", "98.5", PointKind::Floor);
    let ceiling = bound("2024-12-31", "80", PointKind::Ceiling);
    let two = Chart { series: vec![series("1", vec![floor]), series("2", vec![ceiling])], ..Chart::default() };
    let picture = drawn(&two, GlyphSet::Unicode);
    assert!(picture.contains("≥1") && picture.contains("2≤"), "{picture}");
    let one = Chart { series: vec![series("1", vec![floor])], ..Chart::default() };
    assert!(!drawn(&one, GlyphSet::Unicode).contains("≥1"));
}

#[test]
fn without_a_point_or_room_nothing_is_drawn() {
    assert!(chart(Vec::new()).draw(60, 10, GlyphSet::Unicode, Lang::Id).is_empty());
    assert!(chart(vec![point("2023-01-01", "80")]).draw(8, 10, GlyphSet::Unicode, Lang::Id).is_empty());
}

proptest! {
    #[test]
    fn a_future_stays_in_its_frame(
        ends in proptest::collection::vec((-500.0_f64..500.0, -500.0_f64..500.0), 4),
        (days, width, height) in (0_u64..2000, 0_usize..130, 0_usize..20),
    ) {
        let mut chart = with_future("2025-12-31");
        let future = chart.future.as_mut().unwrap();
        future.until = future.from + chrono::Days::new(days);
        for (band, (start, end)) in future.bands.iter_mut().zip(ends.chunks(2).map(|pair| (pair[0], pair[1]))) {
            (band.start, band.end) = (start, end);
        }
        let lines = chart.draw(width, height, GlyphSet::Ascii, Lang::Id);
        prop_assert!(lines.len() <= height && lines.iter().all(|line| line.width() <= width));
    }

    #[test]
    fn it_stays_in_its_frame(figures in proptest::collection::vec((0_i64..5_000, 0_i64..15_000), 0..12), width in 0_usize..130, height in 0_usize..20) {
        let mut points: Vec<ChartPoint> = figures.into_iter().map(|(day, bp)| ChartPoint {
            date: NaiveDate::from_ymd_opt(2014, 1, 1).unwrap() + chrono::Days::new(day.unsigned_abs()),
            share: Percent::from_basis_points(bp),
            kind: PointKind::Figure,
            flagged: bp % 2 == 0,
        }).collect();
        points.sort_by_key(|point| point.date);
        let lines = chart(points).draw(width, height, GlyphSet::Unicode, Lang::En);
        prop_assert!(lines.len() <= height && lines.iter().all(|line| line.width() <= width));
    }
}
