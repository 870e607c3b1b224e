//! A file is written whole or not at all, never over another without being told, and nothing is left behind.

use cakupan::app::WriteFault;
use cakupan::export::file::write;
use rstest::rstest;
use std::fs;
use std::path::Path;
use tempfile::{TempDir, tempdir};

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

fn folder_with(name: &str, text: &str) -> TempDir {
    let folder = tempdir().unwrap();
    fs::write(folder.path().join(name), text).unwrap();
    folder
}

#[test]
fn a_new_file_is_there_whole_and_alone() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("a.csv");
    write(&path, b"1,2\n", false).unwrap();
    assert_eq!((fs::read(&path).unwrap().as_slice(), names(folder.path())), (&b"1,2\n"[..], vec!["a.csv".to_owned()]));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As readable for others as any new file.
        fs::write(folder.path().join("b"), "").unwrap();
        let mode = |name| fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode("a.csv"), mode("b"));
    }
}

#[test]
fn an_existing_file_is_replaced_only_where_that_was_said() {
    let folder = folder_with("a.csv", "old");
    let path = folder.path().join("a.csv");
    assert_eq!(write(&path, b"new", false), Err(WriteFault::Exists));
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    write(&path, b"new", true).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "new");
    assert_eq!(names(folder.path()), ["a.csv"]);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder_with("a.csv", "old");
    let (file, link) = (folder.path().join("a.csv"), folder.path().join("link.csv"));
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&file, &link).unwrap();
    assert_eq!(write(&link, b"new", false), Err(WriteFault::Exists));
    write(&link, b"new", true).unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), "new");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    // A link that leads nowhere is not followed, and not lost.
    let lost = folder.path().join("lost.csv");
    symlink(folder.path().join("gone"), &lost).unwrap();
    assert_eq!(write(&lost, b"new", false), Err(WriteFault::Exists));
    assert!(fs::symlink_metadata(&lost).unwrap().is_symlink());
}

#[rstest]
#[case("folder", WriteFault::Folder)]
#[case("gone/a.csv", WriteFault::NoFolder)]
#[case("a.csv/b.csv", WriteFault::NoFolder)]
#[case("a\0.csv", WriteFault::Name)]
fn a_place_that_takes_no_file_is_told(#[case] name: &str, #[case] fault: WriteFault) {
    let folder = folder_with("a.csv", "old");
    fs::create_dir(folder.path().join("folder")).unwrap();
    for overwrite in [false, true] {
        assert_eq!(write(&folder.path().join(name), b"new", overwrite), Err(fault));
    }
    assert_eq!(names(folder.path()), ["a.csv", "folder"]);
    assert_eq!(fs::read_to_string(folder.path().join("a.csv")).unwrap(), "old");
}

#[cfg(unix)]
#[test]
fn a_name_too_long_is_told() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("x".repeat(300));
    assert_eq!(write(&path, b"new", false), Err(WriteFault::Name));
    assert_eq!(names(folder.path()), Vec::<String>::new());
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_is_written_to_and_stays_a_device() {
    use std::os::unix::fs::FileTypeExt;
    assert_eq!(write(Path::new("/dev/full"), b"new", true), Err(WriteFault::Full));
    write(Path::new("/dev/null"), b"new", false).unwrap();
    for device in ["/dev/full", "/dev/null"] {
        assert!(fs::metadata(device).unwrap().file_type().is_char_device());
    }
}
