"""What writes and checks files of this repository; not part of the package."""
