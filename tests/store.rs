//! The bundled dataset loads, whole.

#[test]
fn the_bundled_data_load_whole() {
    let start = std::time::Instant::now();
    let data = cakupan::store::bundled().unwrap();
    eprintln!("{:?}", start.elapsed());
    assert_eq!(data.listed().len(), 514);
    assert_eq!(data.provinces().count(), 38);
    assert_eq!(data.islands().len(), 7);
    let lines = include_str!("../data/observations.jsonl").lines().count();
    assert_eq!(data.all_observations().len(), lines);
}
